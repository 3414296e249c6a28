// One card, or what several have in common.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import { cardColors, cardKinds, cardSource } from '@parcours/shared/domain/values'
import { changeCards, deleteCards } from '@parcours/shared/doc/edits/cards'
import { addCardsWithLinks } from '@parcours/shared/doc/edits/parts'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { Copy, Forward, Trash2 } from 'lucide-react'
import { cardsToDelete } from '../session/deletion.ts'
import { copiesFor } from '../session/duplicates.ts'
import { usePeers, useSession, useVotesOn } from '../session/hooks.ts'
import { openOverlay } from '../session/overlay.ts'
import { noSelection, useSelection } from '../session/selection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { CardFields } from './CardFields.tsx'
import { CardImage } from './CardImage.tsx'
import { CardStamps } from './CardStamps.tsx'
import { CardLinks } from './CardLinks.tsx'
import { CardWriters } from './history/CardWriters.tsx'
import { ColorSwatches } from './ColorSwatches.tsx'
import { MarkedText } from '../ui/MarkedText.tsx'
import { ClusterFields, Merge, MergedCards } from './CardCluster.tsx'
import { ChoiceField } from './fields.tsx'
import { InspectorFrame } from './InspectorFrame.tsx'
import { LockButton } from './LockButton.tsx'
import { toastWithUndo } from './undo-toast.ts'

export const CardInspector = ({ cards }: { readonly cards: readonly Card[] }) => {
  const session = useSession()
  const { method, common, inspector, hand } = useLabels()
  const ids = cards.map((card) => card.id)
  const change = (fields: Parameters<typeof changeCards>[2]) => session.change((doc) => changeCards(doc, ids, fields))
  const kind = agreed(cards, (card) => card.kind)
  const color = agreed(cards, (card) => card.color ?? colorOfKind[card.kind])
  const source = agreed(cards, (card) => card.source ?? null)
  return (
    <InspectorFrame
      kind={cards.length === 1 && kind !== undefined ? method.kinds[kind] : inspector.card.many(cards.length)}
      may={(rights) => cards.every((card) => mayChangeCard(rights, card))}
    >
      <LockButton targets={ids.map((id) => ({ kind: 'card', id }))} />
      {cards.length === 1 && cards[0] !== undefined && <Preview card={cards[0]} />}
      <ChoiceField
        label={inspector.card.type}
        value={kind}
        // An image is made by placing a picture, not by naming a note so.
        choices={cardKinds
          .filter((each) => each !== 'image' || kind === 'image')
          .map((value) => ({ value, label: method.kinds[value] }))}
        empty={inspector.fields.mixed}
        onChoose={(next) => change({ kind: next })}
      />
      <div className="field">
        <span className="field-label">{inspector.card.color}</span>
        <ColorSwatches
          label={inspector.card.color}
          value={color}
          swatches={cardColors.map((value) => ({
            value,
            paint: `var(--n-${value})`,
            name: method.colors[value],
            isLight: true,
          }))}
          // The kind's own colour is not written: the card follows its kind.
          onChoose={(next) =>
            change({ color: cards.every((card) => colorOfKind[card.kind] === next) ? undefined : next })
          }
        />
      </div>
      {cards.length === 1 && cards[0] !== undefined && (kind === 'image' || cards[0].data.image !== undefined) && (
        <CardImage card={cards[0]} />
      )}
      <CardFields cards={cards} />
      <div className="inspector-group">
        <ChoiceField
          label={inspector.card.source}
          value={source ?? undefined}
          choices={cardSource.options.map((value) => ({ value, label: inspector.card.sources[value] }))}
          empty={source === undefined ? inspector.fields.mixed : inspector.fields.none}
          onChoose={(next) => change({ source: next })}
          onClear={() => change({ source: undefined })}
        />
        <ClusterFields cards={cards} />
      </div>
      {cards.length > 1 && <Merge cards={cards} />}
      {cards.length === 1 && cards[0] !== undefined && <MergedCards key={`merged ${cards[0].id}`} card={cards[0]} />}
      {cards.length === 1 && cards[0] !== undefined && <CardLinks card={cards[0]} />}
      {cards.length === 1 && cards[0] !== undefined && <CardWriters key={cards[0].id} card={cards[0]} />}
      <div className="inspector-group">
        <div className="inspector-actions">
          <Duplicate ids={cards.map(({ id }) => id)} />
          <Button icon={<Forward size={15} />} aria-keyshortcuts="D" onClick={() => openOverlay('moveTo')}>
            {hand.commands.moveTo}
          </Button>
          <Button
            look="danger"
            icon={<Trash2 size={15} />}
            onClick={() => {
              if (!session.change((doc) => deleteCards(doc, cardsToDelete(session, ids)))) return
              useSelection.getState().select(noSelection)
              toastWithUndo(session, inspector.card.deleted(ids.length), common.undo)
            }}
          >
            {inspector.card.delete}
          </Button>
        </div>
      </div>
    </InspectorFrame>
  )
}

const Preview = ({ card }: { readonly card: Card }) => {
  const { inspector } = useLabels()
  const author = useAuthorName(card.author)
  const votes = useVotesOn(card.id)
  const { dots } = useLabels().dots
  return (
    <div>
      {(card.text !== '' || card.data.image === undefined) && (
        <p className="card-preview" style={{ background: `var(--n-${card.color ?? colorOfKind[card.kind]})` }}>
          {card.text.trim() === '' ? <em>{inspector.card.empty}</em> : <MarkedText text={card.text} />}
        </p>
      )}
      {votes > 0 && <p className="card-author">{dots(votes)}</p>}
      <CardStamps id={card.id} />
      {author !== undefined && (
        <p className="card-author">
          {inspector.card.author} · {author}
        </p>
      )}
    </div>
  )
}

/** Cards keep who wrote them by id; the name is known while that person is here, and mine always. */
const useAuthorName = (author: string | undefined): string | undefined => {
  const { me } = useSession()
  const here = usePeers((peers) => peers.find((peer) => peer.user.id === author)?.user.name)
  if (author === undefined) return undefined
  return author === me.participantId ? me.name : here
}

const Duplicate = ({ ids }: { readonly ids: readonly CardId[] }) => {
  const session = useSession()
  const { inspector } = useLabels()
  const duplicate = () => {
    const { cards, links } = copiesFor(session, ids)
    if (!session.change((doc) => addCardsWithLinks(doc, cards, links))) return
    useSelection.getState().select({ kind: 'cards', ids: cards.map(({ id }) => id) })
  }
  return (
    <Button icon={<Copy size={15} />} onClick={duplicate}>
      {inspector.card.duplicate}
    </Button>
  )
}

/** The value all cards have; undefined when they differ. */
const agreed = <T,>(cards: readonly Card[], of: (card: Card) => T): T | undefined => {
  const values = new Set(cards.map(of))
  return values.size === 1 ? [...values][0] : undefined
}
