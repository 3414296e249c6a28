/** Nothing has the focus any more. */
export const letFocusGo = (): void => {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) activeElement.blur()
}
