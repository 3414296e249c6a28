// One of several, side by side under the thumb; the row scrolls when it is longer than the screen.
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface ChipRowProps<Id extends string> {
  readonly label: string
  readonly chips: readonly { readonly id: Id; readonly text: string; readonly look?: string }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** Arrows choose, as in any group of radio buttons. */
export const ChipRow = <Id extends string>({ label, chips, chosen, onChoose }: ChipRowProps<Id>) => {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    row.current?.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = (chips.findIndex(({ id }) => id === chosen) + by + chips.length) % chips.length
    const next = chips[at]
    if (next === undefined) return
    onChoose(next.id)
    row.current?.querySelectorAll<HTMLElement>('[role="radio"]')[at]?.focus()
  }
  return (
    <div ref={row} className="answer-chips" role="radiogroup" aria-label={label}>
      {chips.map(({ id, text, look = '' }) => (
        <button
          key={id}
          type="button"
          // A native radio button cannot be a chip that scrolls into sight when it is chosen elsewhere.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="radio"
          aria-checked={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          className={`answer-chip ${look}`.trim()}
          onClick={() => onChoose(id)}
          onKeyDown={onKeyDown}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
