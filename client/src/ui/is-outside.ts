/** Whether something was pressed beside an element. A dialog that was opened from it lies elsewhere, and is no beside. */
export const isOutside = ({ target }: Event, element: Element | null | undefined): boolean =>
  target instanceof Element && element?.contains(target) !== true && target.closest('dialog') === null
