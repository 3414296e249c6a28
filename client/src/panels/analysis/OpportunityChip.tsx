import type { Card } from '@parcours/shared/domain/card'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { shortText } from '../destination.ts'
import { type Rating, ratingByKey, ratingOf } from './opportunities.ts'

interface OpportunityChipProps {
  readonly card: Card
  readonly isReadOnly: boolean
  /** The element that says how to move it. */
  readonly hintId: string
  /** Null: back to the tray. */
  readonly onRate: (rating: Rating | null) => void
  readonly onGoTo: () => void
}

interface Drag {
  readonly from: readonly [x: number, y: number]
  readonly by: readonly [x: number, y: number]
  /** Past a few pixels a press is a drag. */
  readonly isMoving: boolean
}

/** Dragged to a cell or moved by the arrows; a press alone leads to the card. Escape lets a drag go. */
export const OpportunityChip = ({ card, isReadOnly, hintId, onRate, onGoTo }: OpportunityChipProps) => {
  const { analysis } = useLabels()
  const words = analysis.priorities
  const [drag, setDrag] = useState<Drag | null>(null)
  const wasDragged = useRef(false)
  const rating = ratingOf(card)
  const text = shortText(card.text, 120) || analysis.emptyCard

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    wasDragged.current = false
    if (isReadOnly || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: [event.clientX, event.clientY], by: [0, 0], isMoving: false })
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag === null) return
    const by = [event.clientX - drag.from[0], event.clientY - drag.from[1]] as const
    const isMoving = drag.isMoving || Math.hypot(...by) > 4
    setDrag({ ...drag, by, isMoving })
    if (isMoving) markLanding(landingAt(event.clientX, event.clientY))
  }
  const onPointerUp = (event: PointerEvent) => {
    if (drag === null) return
    letGo()
    if (!drag.isMoving) return
    wasDragged.current = true
    const landing = landingAt(event.clientX, event.clientY)
    if (landing === undefined) return
    const next = ratingAt(landing)
    if (next?.impact !== rating?.impact || next?.effort !== rating?.effort) onRate(next)
  }
  const letGo = () => {
    setDrag(null)
    markLanding(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) {
      event.preventDefault()
      event.stopPropagation()
      wasDragged.current = true
      return letGo()
    }
    if (isReadOnly || event.altKey || event.ctrlKey || event.metaKey) return
    const next = ratingByKey(rating, event.key)
    if (next === undefined) return
    event.preventDefault()
    onRate(next)
  }
  return (
    <button
      type="button"
      data-card={card.id}
      className={drag?.isMoving === true ? 'opportunity-chip is-dragged' : 'opportunity-chip'}
      style={drag?.isMoving === true ? { transform: `translate(${drag.by[0]}px, ${drag.by[1]}px)` } : undefined}
      aria-label={rating === null ? words.unplaced(text) : words.placed(text, rating.impact, rating.effort)}
      aria-describedby={isReadOnly ? undefined : hintId}
      title={card.text}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!wasDragged.current) onGoTo()
        wasDragged.current = false
      }}
    >
      {text}
    </button>
  )
}

/** The cell or tray under the pointer, the dragged card itself left out. */
const landingAt = (x: number, y: number): HTMLElement | undefined =>
  document
    .elementsFromPoint(x, y)
    .map((element) => (element.matches('.opportunity-chip') ? null : element.closest('[data-impact], [data-tray]')))
    .find((element) => element instanceof HTMLElement)

const ratingAt = ({ dataset: { impact, effort } }: HTMLElement): Rating | null =>
  impact === undefined || effort === undefined ? null : { impact: Number(impact), effort: Number(effort) }

const landingClass = 'is-landing'
const markLanding = (landing: HTMLElement | undefined) => {
  for (const marked of document.querySelectorAll(`.priorities .${landingClass}`))
    if (marked !== landing) marked.classList.remove(landingClass)
  landing?.classList.add(landingClass)
}
