// Typing with a cell selected writes a card: the keys fall into this unseen field, composed accents included,
// and what they made becomes the card's first text. It stands for the cell: it has its name, and Tab leads on from there.
import { cellOfBoard } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { textOfCard } from '@parcours/shared/doc/edits/cards'
import { useEffect, useRef } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useGestures } from './canvas-context.ts'

export const CellCatcher = () => {
  const session = useSession()
  const labels = useLabels()
  const { writeInCell } = useGestures()
  const selected = useSelection((s) => s.selected)
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  /** The card the first keys made, until its own field has the focus. */
  const target = useRef<CardId | undefined>(undefined)
  useEffect(() => {
    if (selected.kind !== 'cell') return
    target.current = undefined
    field.current?.focus({ preventScroll: true })
  }, [selected])
  const { board } = labels
  const name = useBoard(({ maps }) => {
    if (selected.kind !== 'cell') return ''
    const [lane, step] = [maps[selected.mapId]?.lanes[selected.laneId], maps[selected.mapId]?.steps[selected.stepId]]
    return lane === undefined || step === undefined
      ? ''
      : `${lane.label ?? labels.method.lanes[lane.kind]}, ${step.title || board.canvas.untitledStep}`
  })
  const count = useBoard(({ cards }) => (selected.kind === 'cell' ? cellOfBoard(cards, selected).length : 0))
  const take = () => {
    const text = field.current?.value ?? ''
    if (text === '' || field.current === null) return
    field.current.value = ''
    if (target.current !== undefined)
      session.type(target.current, { index: textOfCard(session.doc, target.current).length, remove: 0, insert: text })
    else if (selected.kind === 'cell') target.current = writeInCell(selected, text)
  }
  return (
    <>
      <textarea
        ref={field}
        className="visually-hidden"
        tabIndex={selected.kind === 'cell' ? 0 : -1}
        aria-label={board.canvas.writeHere(name)}
        onKeyDown={({ key }) => {
          // From the cell on the browser goes its own way.
          if (key === 'Tab')
            document.querySelector<HTMLElement>('.map-cell.is-selected')?.focus({ preventScroll: true })
        }}
        onInput={() => {
          if (!composing.current) take()
        }}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          take()
        }}
      />
      {/* The field keeps the focus from cell to cell: where the arrows led is said here. */}
      <span className="visually-hidden" aria-live="polite">
        {name !== '' && board.canvas.inCell(name, count)}
      </span>
    </>
  )
}
