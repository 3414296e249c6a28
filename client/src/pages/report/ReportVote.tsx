// A closed vote: its ranking, its groups, and what anybody needs to count it again.
import { rankingOf, type VoteResult } from '@parcours/shared/workshop/tally'
import { verifyTally } from '@parcours/shared/workshop/verify-tally'
import { tallyFileOf } from '@parcours/shared/workshop/tally-file'
import { useSession } from '../../session/hooks.ts'
import { keptReceipts } from '../../session/receipts.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { downloadText } from '../board/download.ts'

export const ReportVote = ({ result }: { readonly result: VoteResult }) => {
  const words = useLabels().report.votes
  const language = useLanguage((s) => s.language)
  const ranking = rankingOf(result)
  const most = Math.max(1, ...ranking.map((each) => each.dots))
  return (
    <article className="report-vote">
      <h3>{result.question === '' ? words.untitled : result.question}</h3>
      <p>
        {new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(result.closedAt)}
        {' · '}
        {words.under(
          result.ledger.length,
          ranking.reduce((sum, each) => sum + each.dots, 0),
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.card}</th>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.dots}</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map((each) => (
            <tr key={each.cardId}>
              <td>{each.dots > 0 && each.rank}</td>
              <td>
                {each.text}
                {each.isTied && each.dots > 0 && <small> · {words.tied}</small>}
                <i className="report-bar" style={{ width: `${(100 * each.dots) / most}%` }} aria-hidden="true" />
              </td>
              <td>{each.step}</td>
              <td>{each.dots}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Groups result={result} />
      <Verify result={result} />
    </article>
  )
}

const Groups = ({ result: { groups, candidates } }: { readonly result: VoteResult }) => {
  const words = useLabels().report.votes
  if (groups.length === 0) return null
  return (
    <>
      <h4>{words.groups}</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.card}</th>
            {groups.map(({ group, voters }) => (
              <th key={group ?? ''} scope="col">
                {group ?? words.others} <small>({voters})</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ cardId, text }) => (
            <tr key={cardId}>
              <td>{text}</td>
              {groups.map(({ group, tally }) => (
                <td key={group ?? ''}>{tally[cardId] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <small>{words.tooSmall}</small>
      </p>
    </>
  )
}

const Verify = ({ result }: { readonly result: VoteResult }) => {
  const { verify: words } = useLabels().report
  const { boardId } = useSession()
  const own = keptReceipts(boardId)[result.id]
  const { problems } = verifyTally(result)
  const textOf = new Map(result.candidates.map(({ cardId, text }) => [cardId, text]))
  return (
    <details className="report-verify">
      <summary>{words.title}</summary>
      <p className={problems.length === 0 ? 'is-sound' : 'is-changed'}>
        {problems.length === 0 ? `✓ ${words.sound}` : `✗ ${words.changed}`}
      </p>
      <p>
        <code>{words.fingerprint(result.fingerprint)}</code>
      </p>
      <p>{own === undefined ? words.notYours : words.how}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.receipt}</th>
            <th scope="col">{words.ballot}</th>
          </tr>
        </thead>
        <tbody>
          {result.ledger.map(({ receipt, dots }) => (
            <tr key={receipt} className={receipt === own ? 'is-yours' : undefined}>
              <td>
                <code>{receipt}</code>
                {receipt === own && <strong> {words.yours}</strong>}
              </td>
              <td>
                {Object.entries(dots).length === 0
                  ? words.blank
                  : candidatesOf(result, dots)
                      .map((id) => `${dots[id]} × ${textOf.get(id) ?? id}`)
                      .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => downloadText(`parcours-${result.id}.tally.json`, tallyFileOf(result), 'application/json')}>
        {words.download}
      </Button>
    </details>
  )
}

/** What a ballot names, in the order of the candidates. */
const candidatesOf = ({ candidates }: VoteResult, dots: VoteResult['ledger'][number]['dots']) =>
  candidates.map(({ cardId }) => cardId).filter((id) => (dots[id] ?? 0) > 0)
