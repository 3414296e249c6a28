// Where the notes in hand go, said instead of shown: to a cell of any map, or out of the maps. What a drag does, for keys and
// for fingers on a board larger than the screen.
import { lanesInView } from '@parcours/shared/domain/lanes-in-view'
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cellOfBoard } from '@parcours/shared/domain/cells'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { CardId } from '@parcours/shared/domain/ids'
import { moveCards } from '@parcours/shared/doc/edits/cards'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Point } from '@parcours/shared/domain/values'
import { around } from '@parcours/shared/layout/rect'
import { mayPlace } from '@parcours/shared/workshop/rights'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useSession, useSessionState } from '../../session/hooks.ts'
import { closeOverlay } from '../../session/overlay.ts'
import type { Session } from '../../session/session.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { useDrawn } from '../canvas-context.ts'
import { changesNothing, movesTo, type Target } from '../drop.ts'
import { freeRect } from '../free-rect.ts'
import { clearPlace } from '../hand/clear-place.ts'
import { measure } from '../measure.ts'
import { bringIntoView } from '../use-following-view.ts'
import type { Hand } from './command.ts'
import './MoveTo.css'

const free = 'free'
/** Between notes that come out of a map together, in board pixels. */
const gap = 12
/** Between what lies there and notes that come out of a map. */
const aside = 48

export const MoveTo = ({ hand: { flow } }: { readonly hand: Hand }) => {
  const labels = useLabels()
  const words = labels.overlays.moveTo
  const session = useSession()
  const board = useSessionState((s) => s.board)
  const [ids] = useState(() => selectedCards(useSelection.getState().selected))
  const cards = inReadingOrder(ids.flatMap((id) => board.cards[id] ?? []))
  const choice = useChoice(board, cards[0], session)
  const { map, steps, step, lanes, lane } = choice
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('select')?.focus(), [])
  const move = (event: FormEvent) => {
    event.preventDefault()
    const target = targetOf(board, choice, new Set(ids))
    if (target === undefined) return
    const { x, y } = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 })
    const moves = movesTo(board, target, inColumn(cards, [x, y], new Set(ids)))
    closeOverlay()
    // Somebody may have deleted them meanwhile.
    if (changesNothing(board, moves)) return
    if (!session.change((doc) => moveCards(doc, moves))) return
    toast(words.done(cards.length), { action: { label: labels.common.undo, run: session.undo } })
    // They have their place in the frame after the next.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { scene } = useDrawn.getState()
        const rect = around(ids.flatMap((id) => scene.cards.get(id) ?? []))
        if (rect !== undefined) bringIntoView(flow, rect)
      }),
    )
  }
  return (
    <Dialog
      title={words.title}
      onClose={closeOverlay}
      actions={
        <Button look="primary" type="submit" form={formId} disabled={map !== undefined && (!lane || !step)}>
          {words.confirm}
        </Button>
      }
    >
      <form ref={form} id={formId} className="move-to" onSubmit={move}>
        <Choice
          label={words.map}
          value={map?.id ?? free}
          of={[
            ...Object.values(board.maps).map(
              ({ id, title }) => [id, title || labels.board.canvas.untitledMap] as const,
            ),
            ...(choice.mayLeave ? [[free, words.free] as const] : []),
          ]}
          onChoose={(mapId) => choice.choose({ mapId })}
        />
        {map !== undefined && (
          <>
            <Choice
              label={words.step}
              value={step?.id}
              of={steps.map(({ id, title }) => [id, title || labels.board.canvas.untitledStep])}
              onChoose={(stepId) => choice.choose({ stepId })}
            />
            <Choice
              label={words.lane}
              value={lane?.id}
              of={lanes.map(({ id, label, kind }) => [id, label ?? labels.method.lanes[kind]])}
              onChoose={(laneId) => choice.choose({ laneId })}
            />
            {lanes.length === 0 && <p role="status">{words.none}</p>}
          </>
        )}
      </form>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly of: readonly (readonly [value: string, label: string])[]
  readonly onChoose: (value: string) => void
}

const Choice = ({ label, value, of, onChoose }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {of.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

interface Chosen {
  readonly mapId?: string
  readonly stepId?: string
  readonly laneId?: string
}

/** What was chosen, and where nothing was or it is not there: the like of where the first note lies. */
const useChoice = (board: Board, first: Card | undefined, session: Session) => {
  const [chosen, setChosen] = useState<Chosen>({})
  const place = first?.place.kind === 'cell' ? first.place : undefined
  const home = place && board.maps[place.mapId]
  const maps = Object.values(board.maps)
  const map = chosen.mapId === free ? undefined : (maps.find(({ id }) => id === chosen.mapId) ?? home ?? maps[0])
  const steps = map === undefined ? [] : stepsInOrder(map)
  const homeRank = home === undefined ? -1 : stepsInOrder(home).findIndex(({ id }) => id === place?.stepId)
  const step = steps.find(({ id }) => id === chosen.stepId) ?? steps[homeRank] ?? steps[0]
  const rights = session.rights()
  const lanes =
    map === undefined ? [] : lanesInView(map).filter(({ id }) => mayPlace(rights, cellIn(map, step?.id, id)))
  const homeKind = place && home?.lanes[place.laneId]?.kind
  const lane = lanes.find(({ id }) => id === chosen.laneId) ?? lanes.find(({ kind }) => kind === homeKind) ?? lanes[0]
  return {
    map,
    steps,
    step,
    lanes,
    lane,
    mayLeave: mayPlace(rights, { kind: 'free', at: [0, 0] }),
    choose: (next: Chosen) => setChosen({ ...chosen, ...next }),
  }
}

type StepId = keyof JourneyMap['steps']
type LaneId = keyof JourneyMap['lanes']
const cellIn = (map: JourneyMap, stepId: StepId | undefined, laneId: LaneId) =>
  stepId === undefined ? undefined : { kind: 'cell' as const, mapId: map.id, stepId, laneId, order: '', span: 1 }

/** At the end of a cell. */
const targetOf = (
  board: Board,
  { map, step, lane }: ReturnType<typeof useChoice>,
  moved: ReadonlySet<CardId>,
): Target | undefined => {
  if (map === undefined) return { kind: 'free' }
  if (step === undefined || lane === undefined) return undefined
  const cell = { mapId: map.id, stepId: step.id, laneId: lane.id }
  return {
    kind: 'cell',
    cell,
    lane: lane.kind,
    index: cellOfBoard(board.cards, cell).filter(({ id }) => !moved.has(id)).length,
  }
}

const inReadingOrder = (cards: readonly Card[]): readonly Card[] => {
  const { scene } = useDrawn.getState()
  const at = ({ id }: Card) => scene.cards.get(id) ?? { x: 0, y: 0 }
  return cards.toSorted((a, b) => at(a).y - at(b).y || at(a).x - at(b).x)
}

/** One below the other, where they come out of the maps: near the point, and over nothing. */
const inColumn = (cards: readonly Card[], [x, y]: Point, moved: ReadonlySet<CardId>) => {
  const { scene } = useDrawn.getState()
  let below = y
  const column = cards.map((card) => {
    const rect = freeRect(card, [x, below], measure)
    below += rect.height + gap
    return { card, rect }
  })
  const block = around(column.map(({ rect }) => rect)) ?? { x, y, width: 0, height: 0 }
  const notes = [...scene.cards].flatMap(([id, rect]) => (moved.has(id) ? [] : [rect]))
  const clear = clearPlace(block, [...scene.maps.values(), ...notes], aside)
  return column.map(({ card, rect }) => ({ card, at: [clear.x, rect.y] as const }))
}
