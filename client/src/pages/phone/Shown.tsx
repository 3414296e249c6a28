// What the facilitator shows, for a hand: a note or lane in the light, a lane, a curve, a ranking; else what is going on.
import type { Spotlight } from '@parcours/shared/workshop/lead'
import { Lightbulb } from 'lucide-react'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { mapsInOrder, personasOf } from '../../session/leading.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { lastResultOf } from '../../workshop/answer/activities.ts'
import { Ranking } from '../../workshop/answer/Ranking.tsx'
import { withWords } from '../with-words.ts'
import { CardLine } from './CardLine.tsx'
import { ShownLane } from './ShownLane.tsx'
import { WaitingRoom } from './WaitingRoom.tsx'

/** Brings the scores along. */
export const PhoneCurve = withWords(async () => (await import('./PhoneCurve.tsx')).PhoneCurve)

export const PhoneAnalysis = withWords(async () => (await import('./PhoneAnalysis.tsx')).PhoneAnalysis, 'analysis')

export const Shown = () => {
  const lit = useWorkshop((view) => view.public.spotlight)
  return lit === null ? <ShownScene /> : <Lit lit={lit} />
}

const ShownScene = () => {
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
  return <WaitingRoom />
}

const Lit = ({ lit }: { readonly lit: Spotlight }) => {
  const words = useLabels().eyes.light
  const card = useBoard((board) => (lit.kind === 'card' ? board.cards[lit.cardId] : undefined))
  const map = useBoard((board) => (lit.kind === 'lane' ? board.maps[lit.mapId] : undefined))
  if (card === undefined && map === undefined) return <WaitingRoom />
  return (
    <div className="phone-lit">
      <p className="phone-lit-sign">
        <Lightbulb size={16} aria-hidden />
        {words.title}
      </p>
      {card !== undefined && (
        <ul aria-label={words.title}>
          <CardLine card={card} />
        </ul>
      )}
      {lit.kind === 'lane' && map !== undefined && <ShownLane map={map} laneId={lit.laneId} />}
    </div>
  )
}
