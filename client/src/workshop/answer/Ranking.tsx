// How a closed vote ended, and that my own ballot is in it.
import { rankingOf, type VoteResult } from '@parcours/shared/workshop/tally'
import { useSession } from '../../session/hooks.ts'
import { keptReceipts } from '../../session/receipts.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Receipt } from './Receipt.tsx'

export const Ranking = ({ result }: { readonly result: VoteResult }) => {
  const words = useLabels().answer.ranking
  const { boardId } = useSession()
  const ranking = rankingOf(result)
  const dots = ranking.reduce((sum, each) => sum + each.dots, 0)
  const most = Math.max(1, ...ranking.map((each) => each.dots))
  const receipt = keptReceipts(boardId)[result.id]
  const isCounted = result.ledger.some((line) => line.receipt === receipt)
  return (
    <section className="answer-ranking" aria-label={words.title}>
      <h2>{result.question === '' ? words.title : result.question}</h2>
      <p className="answer-lead">{words.under(result.ledger.length, dots)}</p>
      <ol>
        {ranking.map((each) => (
          <li key={each.cardId}>
            <span className="answer-rank">{each.rank}</span>
            <p>
              <strong>{each.text}</strong>
              <small>{[each.step, each.isTied && each.dots > 0 && words.tied].filter(Boolean).join(' · ')}</small>
              <i aria-hidden="true" style={{ width: `${(100 * each.dots) / most}%` }} />
            </p>
            <b>{each.dots}</b>
          </li>
        ))}
      </ol>
      {receipt !== undefined && isCounted && <Receipt text={receipt} isCounted />}
    </section>
  )
}
