// Putting notes together: a group with a name, tags of several at once, one note in place of those that say the same.
import type { Card } from '@parcours/shared/domain/card'
import { sideBySide } from '@parcours/shared/domain/cluster'
import { mergedUnder } from '@parcours/shared/domain/merged'
import { limits } from '@parcours/shared/domain/values'
import { groupCards, mergeCards, separateCards, tagCards } from '@parcours/shared/doc/edits/cluster'
import { Combine, Ungroup } from 'lucide-react'
import { cardTitle } from '../session/card-title.ts'
import { useBoard, useSession, useWorkshop } from '../session/hooks.ts'
import { useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { LineField, ListField } from './fields.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const ClusterFields = ({ cards }: { readonly cards: readonly Card[] }) => {
  const session = useSession()
  const { inspector } = useLabels()
  const ids = cards.map(({ id }) => id)
  const common = (cards[0]?.tags ?? []).filter((tag) => cards.every(({ tags }) => tags.includes(tag)))
  const groups = new Set(cards.map(({ group }) => group ?? ''))
  const rename = (name: string) => {
    const moves = name === '' ? [] : sideBySide(session.store.getState().board.cards, ids)
    session.change((doc) => groupCards(doc, ids, name === '' ? undefined : name, moves))
  }
  const tag = (wanted: readonly string[]) => {
    const tags = wanted.map((each) => each.slice(0, limits.name))
    const add = tags.filter((each) => !common.includes(each))
    const remove = common.filter((each) => !tags.includes(each))
    session.change((doc) => tagCards(doc, ids, { add, remove }))
  }
  return (
    <>
      <LineField
        label={inspector.card.group}
        {...(cards.length > 1 && { hint: inspector.card.groupHint })}
        {...(groups.size > 1 && { placeholder: inspector.fields.mixed })}
        value={groups.size === 1 ? ([...groups][0] ?? '') : ''}
        maxLength={limits.title}
        onCommit={(name) => rename(name.trim())}
      />
      <ListField
        label={cards.length > 1 ? inspector.card.tagsOfAll : inspector.card.tags}
        hint={inspector.fields.list}
        values={common}
        onCommit={tag}
      />
    </>
  )
}

/** Of several notes that say the same, the one that was taken first stays. */
export const Merge = ({ cards }: { readonly cards: readonly Card[] }) => {
  const session = useSession()
  const { common, inspector } = useLabels()
  const merge = () => {
    const [into, ...others] = cards.map(({ id }) => id)
    if (into === undefined || !session.change((doc) => mergeCards(doc, into, others))) return
    useSelection.getState().select({ kind: 'cards', ids: [into] })
    toastWithUndo(session, inspector.card.mergedNow(cards.length), common.undo)
  }
  return (
    <div className="inspector-group">
      <Button icon={<Combine size={15} />} onClick={merge}>
        {inspector.card.merge(cards.length)}
      </Button>
      <p className="field-hint">{inspector.card.mergeHint}</p>
    </div>
  )
}

/** What this note stands for, word by word, and the way back. */
export const MergedCards = ({ card }: { readonly card: Card }) => {
  const session = useSession()
  const { board, common, maps, inspector } = useLabels()
  const cards = useBoard((board) => board.cards)
  const merged = useBoard((board) => board.merged)
  const people = useWorkshop((view) => view.public.people)
  if (merged === undefined) return null
  const mine = mergedUnder({ cards, merged }, card.id)
  if (mine.length === 0) return null
  const separate = ({ id }: Card) => {
    if (session.change((doc) => separateCards(doc, [id]))) useSelection.getState().select({ kind: 'cards', ids: [id] })
  }
  return (
    <div className="inspector-group">
      <h4>{board.canvas.cardsMerged(mine.length)}</h4>
      <ul className="inspector-list">
        {mine.map((each) => {
          const name = each.author !== undefined && Object.hasOwn(people, each.author) && people[each.author]?.name
          return (
            <li key={each.id}>
              <span>
                {each.text === '' ? common.noData : each.text}
                {name && <small> {inspector.card.by(name)}</small>}
              </span>
              <IconButton
                label={inspector.card.separate(cardTitle(each.text, maps.link.empty))}
                icon={<Ungroup size={15} />}
                onClick={() => separate(each)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
