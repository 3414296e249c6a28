// The arrows that leave a card or reach it, and the way to a new one.
import type { Card } from '@parcours/shared/domain/card'
import type { LinkId } from '@parcours/shared/domain/ids'
import { deleteLink } from '@parcours/shared/doc/edits/board'
import { MoveUpRight, X } from 'lucide-react'
import { cardTitle } from '../session/card-title.ts'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMayArrange } from '../session/rights.ts'
import { useLinking } from '../session/linking.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toastWithUndo } from './undo-toast.ts'

export const CardLinks = ({ card }: { readonly card: Card }) => {
  const session = useSession()
  const mayArrange = useMayArrange()
  const { maps, common } = useLabels()
  const words = maps.link
  const links = useBoard((board) => board.links)
  const cards = useBoard((board) => board.cards)
  const mine = Object.values(links).flatMap((link) => {
    const other = cards[link.from === card.id ? link.to : link.from]
    return (link.from === card.id || link.to === card.id) && other !== undefined ? [{ link, other }] : []
  })
  const remove = (id: LinkId) => {
    if (session.change((doc) => deleteLink(doc, id))) toastWithUndo(session, words.deleted, common.undo)
  }
  if (mine.length === 0 && !mayArrange) return null
  return (
    <div className="inspector-group">
      <h4>{words.heading}</h4>
      {mine.length > 0 && (
        <ul className="inspector-list">
          {mine.map(({ link, other }) => {
            const name = cardTitle(other.text, words.empty)
            return (
              <li key={link.id}>
                <span>{link.from === card.id ? words.outgoing[link.kind](name) : words.incoming[link.kind](name)}</span>
                {mayArrange && (
                  <IconButton label={words.remove(name)} icon={<X size={15} />} onClick={() => remove(link.id)} />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {mayArrange && (
        <div className="inspector-actions">
          <Button
            icon={<MoveUpRight size={15} />}
            aria-keyshortcuts="L"
            onClick={() => useLinking.getState().hold({ from: card.id, to: null })}
          >
            {words.add}
          </Button>
        </div>
      )}
    </div>
  )
}
