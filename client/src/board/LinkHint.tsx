// Says how an arrow is drawn while it is, and to which card it would go.
import { useBoard } from '../session/hooks.ts'
import { cardTitle } from '../session/card-title.ts'
import { useLinking } from '../session/linking.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'

export const LinkHint = () => {
  const words = useLabels().maps.link
  const linking = useLinking((s) => s.linking)
  const isTool = useSelection((s) => s.tool.kind === 'arrow')
  const from = useBoard((board) => (linking === null ? undefined : board.cards[linking.from]?.text))
  const to = useBoard((board) => (linking === null || linking.to === null ? undefined : board.cards[linking.to]?.text))
  const hint =
    linking !== null && linking.pointer === undefined
      ? words.hint(cardTitle(from ?? '', words.empty))
      : isTool
        ? words.drawHint
        : undefined
  return (
    <div className={hint === undefined ? 'visually-hidden' : 'link-hint'} role="status" aria-live="polite">
      {hint !== undefined && <span>{hint}</span>}
      {to !== undefined && <strong>{words.candidate(cardTitle(to, words.empty))}</strong>}
    </div>
  )
}
