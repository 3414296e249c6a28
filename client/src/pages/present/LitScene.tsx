// What is in the light, alone on the wall.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import { plainWords } from '@parcours/shared/domain/plain-words'
import type { Spotlight } from '@parcours/shared/workshop/lead'
import { useBoard, useVotes } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { LaneScene } from './LaneScene.tsx'
import { SceneHead } from './SceneHead.tsx'
import './lit.css'

export const LitScene = ({ lit }: { readonly lit: Spotlight }) => {
  const map = useBoard((board) => (lit.kind === 'lane' ? board.maps[lit.mapId] : undefined))
  if (lit.kind === 'card') return <LitCard id={lit.cardId} />
  if (map === undefined) return null
  return <LaneScene map={map} laneId={lit.laneId} stepIds={stepsInOrder(map).map(({ id }) => id)} />
}

const LitCard = ({ id }: { readonly id: Extract<Spotlight, { kind: 'card' }>['cardId'] }) => {
  const { eyes, method } = useLabels()
  const card = useBoard((board) => board.cards[id])
  const place = card?.place
  const map = useBoard((board) => (place?.kind === 'cell' ? board.maps[place.mapId] : undefined))
  const votes = useVotes()[id] ?? 0
  if (card === undefined) return null
  const step = place?.kind === 'cell' ? map?.steps[place.stepId]?.title : undefined
  return (
    <>
      <SceneHead title={step ?? eyes.light.title} under={method.kinds[card.kind]} />
      <p className={`wall-lit is-${card.color ?? colorOfKind[card.kind]}`}>
        {plainWords(card.text) || card.data.alt || method.kinds[card.kind]}
        {votes > 0 && <b>{votes}</b>}
      </p>
    </>
  )
}
