// The ranking of a closed vote. It builds itself from the last to the first, so that the room holds its breath.
import { cellsOf } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { rankingOf } from '@parcours/shared/workshop/tally'
import type { CSSProperties } from 'react'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Fitted, type FitStep } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'

/** Six lines, smaller where they are long, and then fewer. */
const steps: readonly FitStep[] = [
  ...[1, 0.85, 0.72].map((scale) => ({ scale, most: 6 })),
  ...[5, 4, 3, 2, 1].map((most) => ({ scale: 0.72, most })),
]

export const RankingScene = ({ roundId }: { readonly roundId: string }) => {
  const words = useLabels().present.ranking
  const result = useWorkshop((view) =>
    Object.hasOwn(view.public.results, roundId) ? view.public.results[roundId] : undefined,
  )
  const isEmployees = useEmployeeIrritants()
  if (result === undefined) return null
  const ranking = rankingOf(result)
  const dots = ranking.reduce((sum, each) => sum + each.dots, 0)
  const highest = Math.max(1, ...ranking.map((each) => each.dots))
  const lines = ranking.map((each) => ({
    ...each,
    says: [
      each.step,
      isEmployees(each.cardId) ? words.alsoEmployees : '',
      each.isTied && each.dots > 0 ? words.tied : '',
    ].filter((text) => text !== ''),
  }))
  return (
    <>
      <SceneHead
        title={result.question === '' ? words.title : result.question}
        under={words.under(result.ledger.length, dots)}
      />
      <Fitted content={JSON.stringify(lines)} steps={steps}>
        {(most) => {
          // Those that tie with the last line shown are counted, never cut off unsaid.
          const shown = lines.slice(0, most)
          return (
            <>
              <ol className="wall-ranking">
                {shown.map((each, i) => (
                  <li key={each.cardId} style={{ '--from-last': shown.length - 1 - i } as CSSProperties}>
                    <p>
                      <span>
                        <strong>{each.text}</strong>
                        {each.says.map((text) => ` · ${text}`).join('')}
                      </span>
                      <b>{each.dots}</b>
                    </p>
                    <i className="wall-bar" aria-hidden="true">
                      <i style={{ width: `${(100 * each.dots) / highest}%` }} />
                    </i>
                  </li>
                ))}
              </ol>
              {lines.length > shown.length && <p className="wall-more">{words.more(lines.length - shown.length)}</p>}
            </>
          )
        }}
      </Fitted>
    </>
  )
}

/** Whether employees suffer on the card's step too. */
const useEmployeeIrritants = (): ((id: CardId) => boolean) => {
  const cards = useBoard((board) => board.cards)
  return (id) => {
    const place = cards[id]?.place
    if (place?.kind !== 'cell') return false
    const all = [...(cellsOf(cards).get(place.mapId)?.values() ?? [])].flat()
    return all.some(
      (card) =>
        card.id !== id &&
        card.place.stepId === place.stepId &&
        (card.data.side === 'employee' || card.kind === 'employee') &&
        (card.kind === 'irritant' || card.kind === 'breaking' || (card.data.polarity ?? 0) < 0),
    )
  }
}
