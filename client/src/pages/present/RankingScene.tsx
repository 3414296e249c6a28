// The ranking of a closed vote. It builds itself from the last to the first, so that the room holds its breath.
import { cellsOf } from '@parcours/shared/domain/cells'
import type { CardId } from '@parcours/shared/domain/ids'
import { rankingOf } from '@parcours/shared/workshop/tally'
import type { CSSProperties } from 'react'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { SceneHead } from './SceneHead.tsx'

const linesShown = 6

export const RankingScene = ({ roundId }: { readonly roundId: string }) => {
  const words = useLabels().present.ranking
  const result = useWorkshop((view) =>
    Object.hasOwn(view.public.results, roundId) ? view.public.results[roundId] : undefined,
  )
  const isEmployees = useEmployeeIrritants()
  if (result === undefined) return null
  const ranking = rankingOf(result)
  const dots = ranking.reduce((sum, each) => sum + each.dots, 0)
  const most = Math.max(1, ...ranking.map((each) => each.dots))
  // Those that tie with the last line shown are counted, never cut off unsaid.
  const shown = ranking.slice(0, linesShown)
  return (
    <>
      <SceneHead
        title={result.question === '' ? words.title : result.question}
        under={words.under(result.ledger.length, dots)}
      />
      <ol className="wall-ranking" style={{ '--lines': shown.length } as CSSProperties}>
        {shown.map((each, i) => (
          <li key={each.cardId} style={{ '--from-last': shown.length - 1 - i } as CSSProperties}>
            <p>
              <span>
                <strong>{each.text}</strong>
                {each.step !== '' && ` · ${each.step}`}
                {isEmployees(each.cardId) && ` · ${words.alsoEmployees}`}
                {each.isTied && each.dots > 0 && ` · ${words.tied}`}
              </span>
              <b>{each.dots}</b>
            </p>
            <i className="wall-bar" aria-hidden="true">
              <i style={{ width: `${(100 * each.dots) / most}%` }} />
            </i>
          </li>
        ))}
      </ol>
      {ranking.length > shown.length && <p className="wall-more">{words.more(ranking.length - shown.length)}</p>}
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
