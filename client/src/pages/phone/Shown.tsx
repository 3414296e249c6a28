// What the facilitator shows, for a hand: a note or lane in the light, a lane, a curve, a ranking; else what is going on.
import type { ReactNode } from 'react'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { mapsInOrder, personasOf } from '../../session/leading.ts'
import { lastResultOf } from '../../workshop/answer/activities.ts'
import { useItemTitle } from '../../workshop/item-title.ts'
import { Lit, PhoneAnalysis, PhoneCurve, Ranking, ShownLane } from './parts.ts'
import { WaitingRoom } from './WaitingRoom.tsx'

export const Shown = () => {
  const lit = useWorkshop((view) => view.public.spotlight)
  const card = useBoard((board) => (lit?.kind === 'card' ? board.cards[lit.cardId] : undefined))
  const map = useBoard((board) => (lit?.kind === 'lane' ? board.maps[lit.mapId] : undefined))
  if (lit === null) return <ShownScene />
  if (card !== undefined) return <Lit card={card} />
  return lit.kind === 'lane' && map !== undefined ? <Lit map={map} laneId={lit.laneId} /> : <WaitingRoom />
}

/** What the group is at stands over what is shown; the waiting room says it itself. */
const ShownScene = () => {
  const title = useItemTitle()
  const scene = useShownScene()
  if (scene === undefined) return <WaitingRoom />
  return (
    <>
      {title !== undefined && <p className="phone-item">{title}</p>}
      {scene}
    </>
  )
}

const useShownScene = (): ReactNode => {
  const shown = useWorkshop((view) => view.public.shown)
  const results = useWorkshop((view) => view.public.results)
  const map = useBoard((board) =>
    shown !== null && 'mapId' in shown && shown.mapId ? board.maps[shown.mapId] : undefined,
  )
  const first = useBoard((board) => mapsInOrder(board.maps)[0])
  const personas = useBoard((board) => board.personas)
  if (shown?.kind === 'map' && shown.laneId !== undefined && map?.lanes[shown.laneId] !== undefined)
    return <ShownLane map={map} laneId={shown.laneId} />
  if (shown?.kind === 'curve' && map !== undefined) {
    const whose = personasOf(map, personas)
    const personaId = whose.find((id) => id === shown.personaId) ?? whose[0]
    if (personaId !== undefined) return <PhoneCurve key={personaId} map={map} personaId={personaId} />
  }
  if (shown?.kind === 'matrix' || shown?.kind === 'plan') {
    const on = map ?? first
    if (on !== undefined) return <PhoneAnalysis of={shown.kind} map={on} />
  }
  const result = lastResultOf({ shown, results })
  if (result !== undefined)
    return (
      <section className="answer-panel">
        <Ranking result={result} />
      </section>
    )
  return undefined
}
