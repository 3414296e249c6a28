// A spreadsheet is looked at before it becomes a map: what it holds, and where it goes.
import type { Board } from '@parcours/shared/domain/board'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { limits, type LaneKind, type Point } from '@parcours/shared/domain/values'
import { addMapParts } from '@parcours/shared/doc/edits/parts'
import { plainName } from '@parcours/shared/domain/plain-name'
import { partsOfGrid, type GridParts } from '@parcours/shared/formats/grid'
import { mayArrange } from '@parcours/shared/workshop/rights'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useBoardView } from '../../session/board-view.ts'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useSelection } from '../../session/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels, type Labels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { toast } from '../../ui/toast.ts'
import { useDrawn } from '../canvas-context.ts'
import { closeGridPaste, useGridPaste } from './grid-paste.ts'
import { pasteLines } from './paste.ts'
import './PasteGrid.css'

type Choice = 'into' | 'new' | 'cards'

export const PasteGrid = ({ rows }: { readonly rows: readonly (readonly string[])[] }) => {
  const session = useSession()
  const labels = useLabels()
  const words = labels.overlays.grid
  const view = useBoardView()
  const { target, at } = useGridPaste.getState()
  const board = useBoard((b) => b)
  const map = useMapInHand(target.kind === 'cell' ? target.cell.mapId : undefined)
  const arranges = useMay(mayArrange)
  const [choice, setChoice] = useState<Choice>(() => (!arranges ? 'cards' : map === undefined ? 'new' : 'into'))
  const parts = usePartsOf(board, rows, choice === 'into' ? map : undefined, at)
  const cells = rows.flat().filter((cell) => cell !== '')
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  // Arrows choose, Enter pastes.
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    closeGridPaste()
    if (choice === 'cards') return pasteLines(session, cells, target)
    if (Object.keys(board.cards).length + parts.cards.length > limits.cards)
      return toast(labels.hand.clipboard.boardFull(limits.cards))
    if (!session.change((doc) => addMapParts(doc, parts))) return
    if (parts.isNew) view.showMap(parts.map.id)
    else useSelection.getState().select({ kind: 'cards', ids: parts.cards.map(({ id }) => id) })
    toast(words.done(parts.cards.length), { action: { label: labels.common.undo, run: session.undo } })
  }
  const choices: readonly (readonly [Choice, string])[] = [
    ...(arranges && map !== undefined
      ? [['into', words.into(map.title || labels.board.canvas.untitledMap)] as const]
      : []),
    ...(arranges ? [['new', words.new] as const] : []),
    ['cards', words.cards(cells.length)],
  ]
  return (
    <Dialog
      title={words.title}
      onClose={closeGridPaste}
      actions={
        <>
          <Button onClick={closeGridPaste}>{labels.common.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={confirm}>
        <fieldset className="paste-grid-choices">
          <legend className="visually-hidden">{words.title}</legend>
          {choices.map(([each, label]) => (
            <label key={each}>
              <input type="radio" name="grid" checked={choice === each} onChange={() => setChoice(each)} />
              {label}
            </label>
          ))}
        </fieldset>
      </form>
      <Preview rows={rows} isMap={choice !== 'cards'} />
      <p className="paste-grid-sum" role="status">
        {choice === 'cards' ? words.sumCards(cells.length) : sumOf(parts, labels)}
      </p>
    </Dialog>
  )
}

/** The map of the cell in hand, or the only one there is. */
const useMapInHand = (mapId: JourneyMap['id'] | undefined): JourneyMap | undefined =>
  useBoard(({ maps }) => {
    const { selected } = useSelection.getState()
    const id = mapId ?? ('mapId' in selected ? selected.mapId : undefined)
    return id === undefined ? undefined : maps[id]
  })

const usePartsOf = (
  board: Board,
  rows: readonly (readonly string[])[],
  map: JourneyMap | undefined,
  at: Point,
): GridParts => {
  const session = useSession()
  const { method, overlays } = useLabels()
  const language = useLanguage((s) => s.language)
  const kinds = new Map(
    Object.entries(method.lanes).map(([kind, label]): [string, LaneKind] => [plainName(label), kind as LaneKind]),
  )
  return partsOfGrid(board, rows, {
    into: map ?? { at: freeCorner(board, at), title: overlays.grid.mapTitle, language },
    author: session.me.participantId,
    laneKindOf: (label) => kinds.get(plainName(label)),
  })
}

/** Where it was pasted, unless a map is there: then right of them all. */
const freeCorner = (board: Board, at: Point): Point => {
  const { layouts } = useDrawn.getState().scene
  const boxes = Object.values(board.maps).map((map) => {
    const layout = layouts.get(map.id)
    return { x: map.at[0], y: map.at[1], width: layout?.width ?? 0, height: layout?.height ?? 0 }
  })
  const near = 1200
  const isFree = boxes.every(
    (box) => at[0] + near < box.x || at[0] > box.x + box.width || at[1] + near < box.y || at[1] > box.y + box.height,
  )
  return isFree
    ? at
    : [Math.max(...boxes.map((box) => box.x + box.width)) + 160, Math.min(...boxes.map((box) => box.y))]
}

const shownRows = 6
const shownColumns = 6

const Preview = ({ rows, isMap }: { readonly rows: readonly (readonly string[])[]; readonly isMap: boolean }) => {
  const words = useLabels().overlays.grid
  const more = rows.length - shownRows
  return (
    <div className="paste-grid-preview">
      <table className={isMap ? 'is-map' : undefined}>
        <caption className="visually-hidden">{words.preview}</caption>
        <tbody>
          {rows.slice(0, shownRows).map((row, y) => (
            // Rows of a table that does not change.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={y}>
              {row.slice(0, shownColumns).map((cell, x) => {
                const Cell = isMap && (y === 0 || x === 0) ? 'th' : 'td'
                // oxlint-disable-next-line react/no-array-index-key
                return <Cell key={x}>{cell}</Cell>
              })}
              {row.length > shownColumns && <td aria-hidden="true">…</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{words.moreRows(more)}</p>}
    </div>
  )
}

const sumOf = ({ steps, lanes, cards, leftOut }: GridParts, { overlays }: Labels): string =>
  [
    overlays.grid.sum(cards.length, steps.length, lanes.length),
    ...(leftOut > 0 ? [overlays.grid.leftOut(leftOut)] : []),
  ].join(' ')
