// One card: read, selected, written. It redraws for its own record and for people who hold it.
import type { Card } from '@parcours/shared/domain/card'
import type { CardId } from '@parcours/shared/domain/ids'
import { colorOfKind } from '@parcours/shared/domain/kinds'
import { plainWords } from '@parcours/shared/domain/plain-words'
import { hasMark, markIndent, metrics, typeStyles, type TypeStyle } from '@parcours/shared/layout/metrics'
import type { Node, NodeProps } from '@xyflow/react'
import { memo, useLayoutEffect, useRef, useState, type CSSProperties } from 'react'
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useCardFace, useHands } from '../session/hooks.ts'
import { useIsLocked, useMay } from '../session/rights.ts'
import { LockMark } from './LockMark.tsx'
import { useFinding } from '../session/finding.ts'
import { isInkTool, useSelection } from '../session/selection.ts'
import { useLabels, type Labels } from '../ui/labels/catalogue.ts'
import { remeasure } from './canvas-context.ts'
import { CardAddress } from './CardAddress.tsx'
import { CardEditor } from './CardEditor.tsx'
import { CardPicture } from './CardPicture.tsx'
import { CardMarks } from './CardMarks.tsx'
import { CardWords } from './CardWords.tsx'
import { CardVotes } from './CardVotes.tsx'
import { KindMark } from './KindMark.tsx'
import { freeStyle } from './free-rect.ts'
import { correctLines, measure, useFonts } from './measure.ts'
import { SpanHandle } from './SpanHandle.tsx'
import './card.css'

export type CardNodeData = { readonly cardId: CardId }
type CardNodeProps = NodeProps<Node<CardNodeData>>

/** Where it lies is its wrapper's business: a row that grows moves two hundred cards, and draws none again. */
const isSameCard = (a: CardNodeProps, b: CardNodeProps): boolean =>
  a.data.cardId === b.data.cardId && a.width === b.width && a.height === b.height && a.selected === b.selected

export const CardNode = memo(({ data, width = 0, height = 0, selected }: CardNodeProps) => {
  const id = data.cardId
  const { card, isChip, ...face } = useCardFace(id)
  const mayChange = useMay((rights) => card !== undefined && mayChangeCard(rights, card))
  const isLocked = useIsLocked({ kind: 'card', id })
  const isEditing = useSelection((s) => s.editing === id) && mayChange
  const holder = useHands(
    (peers) =>
      peers.find((peer) => holds(peer.selection, id) || peer.editing === id || peer.dragging.some((d) => d.id === id))
        ?.user,
  )
  const canSpan = useSelection((s) => s.tool.kind === 'select') && mayChange
  const isSetAside = useFinding((s) => s.found?.has(id) === false)
  const labels = useLabels()
  const text = useRef<HTMLDivElement>(null)
  const [isUnderHand, setUnderHand] = useState(false)
  const style = isChip ? 'chip' : card?.place.kind === 'free' ? freeStyle(card, measure) : 'card'
  // What was corrected before the fonts came is forgotten then, and each card says it again.
  const areFontsIn = useFonts((fonts) => fonts.areIn)
  useLayoutEffect(() => {
    // The browser wrapped otherwise than measured: believe it, so that no text is ever cut. Asked for what its lines depend on
    // alone: a pointer that comes over it moves none.
    const element = text.current
    if (card === undefined || element === null || style === 'chip' || card.text === '') return
    const lines = Math.round(element.scrollHeight / typeStyles[style].lineHeight)
    if (correctLines(card.text, style, width - 2 * metrics.cardPaddingX, markIndent(card.kind), lines)) remeasure()
  }, [card, style, width, isEditing, areFontsIn])
  if (card === undefined) return null
  const { image } = card.data
  const isMarked = !isChip && hasMark(card.kind)
  const className = [
    'card',
    `is-${card.color ?? colorOfKind[card.kind]}`,
    `of-${card.kind}`,
    isChip ? 'is-chip' : '',
    image === undefined ? '' : 'has-picture',
    isChip && height <= metrics.chipHeight ? 'is-one-line' : '',
    card.place.kind === 'free' ? 'is-free' : '',
    selected ? 'is-selected' : '',
    card.group === undefined ? '' : 'is-grouped',
    isLocked ? 'is-locked' : '',
    isSetAside ? 'is-set-aside' : '',
    isEditing ? 'is-editing' : '',
  ].join(' ')
  return (
    <article
      className={className}
      style={{
        ...sized(width, height, isEditing),
        ...(style !== 'card' && style !== 'chip' && set(style)),
        ...(holder !== undefined && { outline: `2px solid ${holder.color}` }),
      }}
      tabIndex={0}
      data-card={id}
      aria-label={`${labels.method.kinds[card.kind]}${labels.board.canvas.colon}${spokenText(card, labels)}`}
      onPointerEnter={() => setUnderHand(true)}
      onPointerLeave={() => setUnderHand(false)}
      onFocus={(event) => {
        // The keyboard's focus selects; the pointer's is React Flow's business, with Shift and all.
        if (!event.currentTarget.matches(':focus-visible')) return
        const { selected: current, select } = useSelection.getState()
        if (!(current.kind === 'cards' && current.ids.includes(id))) select({ kind: 'cards', ids: [id] })
      }}
      onDoubleClick={(event) => {
        event.stopPropagation()
        const { edit, tool } = useSelection.getState()
        if (mayChange && !isInkTool(tool.kind) && tool.kind !== 'stamp') edit(id)
      }}
    >
      {image !== undefined && <CardPicture card={card} image={image} width={width} />}
      {isEditing ? (
        <CardEditor id={id} text={card.text} style={isChip ? 'chip' : 'card'} />
      ) : image !== undefined && card.text === '' ? null : (
        <div ref={text} className={isMarked && !isUnderHand ? 'card-text has-mark' : 'card-text'} dir="auto">
          {isMarked && isUnderHand && <KindMark kind={card.kind} label={labels.method.kinds[card.kind]} />}
          {card.text === '' ? (
            <span className="card-placeholder">{labels.board.canvas.emptyCard}</span>
          ) : (
            <CardWords text={card.text} links="held" />
          )}
        </div>
      )}
      {card.place.kind === 'cell' && !isChip && !isEditing && canSpan && (isUnderHand || selected) && (
        <SpanHandle card={card} width={width} />
      )}
      {!isEditing && <CardAddress text={card.text} />}
      <CardMarks group={card.group} isFirst={face.leadsGroup} merged={face.merged} />
      {!isEditing && <CardVotes id={id} dots={face.votes} />}
      {isLocked && <LockMark />}
      {holder !== undefined && (
        <span className="card-holder" style={{ background: holder.color }}>
          {holder.name}
        </span>
      )}
    </article>
  )
}, isSameCard)
CardNode.displayName = 'CardNode'

/** While it is written a note shows its marks, and is as high as that takes. */
const sized = (width: number, height: number, isEditing: boolean): CSSProperties =>
  isEditing ? { width, minHeight: height } : { width, height }

const set = (style: TypeStyle): CSSProperties => {
  const { size, lineHeight } = typeStyles[style]
  return { fontSize: size, lineHeight: `${lineHeight}px` }
}

/** What a card says: its words, else what its picture shows. */
const spokenText = ({ text, data }: Card, labels: Labels): string =>
  plainWords(text) ||
  data.alt ||
  (data.image === undefined ? labels.board.canvas.emptyCard : labels.pictures.undescribed)

const holds = (selection: readonly CardId[], id: CardId): boolean => selection.includes(id)
