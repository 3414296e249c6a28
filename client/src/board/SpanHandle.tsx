// The right edge of a card: pulled, it covers more steps. The keyboard has Shift+Alt+arrows.
import type { Card } from '@parcours/shared/domain/card'
import { moveCards } from '@parcours/shared/doc/edits/cards'
import { useRef, useState, type PointerEvent } from 'react'
import { useSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useGestures } from './canvas-context.ts'
import { spanOfWidth, spanTo } from './card-span.ts'
import { takeBackOnEscape } from './hand/take-back.ts'

export const SpanHandle = ({ card, width }: { readonly card: Card; readonly width: number }) => {
  const session = useSession()
  const words = useLabels().maps.span
  const { toBoard } = useGestures()
  const from = useRef<number | undefined>(undefined)
  const [held, setHeld] = useState<{ readonly span: number; readonly width: number } | null>(null)
  const { place } = card
  if (place.kind !== 'cell') return null
  const letGo = () => {
    from.current = undefined
    setHeld(null)
  }
  const x = (event: PointerEvent) => toBoard(event)[0]
  return (
    <>
      <span
        className="card-span nodrag nopan"
        title={words.handle}
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.stopPropagation()
          event.currentTarget.setPointerCapture(event.pointerId)
          from.current = x(event)
          takeBackOnEscape(letGo)
        }}
        onPointerMove={(event) => {
          if (from.current !== undefined) setHeld(spanOfWidth(place, width + x(event) - from.current))
        }}
        onPointerUp={() => {
          const moves = held === null ? [] : spanTo(session, card, held.span)
          if (moves.length > 0) session.change((doc) => moveCards(doc, moves))
          letGo()
        }}
        onPointerCancel={letGo}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {held !== null && (
        <span className="card-span-ghost" style={{ width: held.width }}>
          {words.steps(held.span)}
        </span>
      )}
    </>
  )
}
