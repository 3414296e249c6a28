// The arrows between cards, over the maps and under the cards; and the one that is being drawn.
import { arrowBetween } from '@parcours/shared/layout/arrow'
import { ViewportPortal } from '@xyflow/react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMayArrange } from '../session/rights.ts'
import { useLinking } from '../session/linking.ts'
import { useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { cardTitle } from '../session/card-title.ts'
import { removeSelected } from './key-commands.ts'
import './links.css'
import { useDrawnLinks, useLiveRects, type DrawnLink, type RectOfCard } from './links-drawn.ts'

export const Links = () => {
  const rectOf = useLiveRects()
  const drawn = useDrawnLinks(rectOf)
  return (
    <ViewportPortal>
      <svg className="links" width="1" height="1">
        <defs>
          <Head id="link-head" className="link-head" />
          <Head id="link-head-selected" className="link-head is-selected" />
        </defs>
        {drawn.map((each) => (
          <LinkArrow key={each.link.id} {...each} />
        ))}
      </svg>
      <svg className="links is-drawing" width="1" height="1" aria-hidden="true">
        <Drawing rectOf={rectOf} />
      </svg>
    </ViewportPortal>
  )
}

const Head = ({ id, className }: { readonly id: string; readonly className: string }) => (
  <marker
    id={id}
    viewBox="0 0 10 10"
    refX="9"
    refY="5"
    markerWidth="11"
    markerHeight="11"
    markerUnits="userSpaceOnUse"
    orient="auto-start-reverse"
  >
    <path d="M0,0 L10,5 L0,10 Z" className={className} />
  </marker>
)

const LinkArrow = ({ link, path }: DrawnLink) => {
  const session = useSession()
  const labels = useLabels()
  const readOnly = !useMayArrange()
  const from = useBoard((board) => board.cards[link.from]?.text)
  const to = useBoard((board) => board.cards[link.to]?.text)
  const isSelected = useSelection((s) => s.selected.kind === 'link' && s.selected.id === link.id)
  const select = () => useSelection.getState().select({ kind: 'link', id: link.id })
  const title = (text: string | undefined) => cardTitle(text ?? '', labels.maps.link.empty)
  return (
    <g
      className={`link is-${link.kind}${isSelected ? ' is-selected' : ''}`}
      data-link={link.id}
      role="button"
      tabIndex={0}
      aria-label={labels.maps.link.name(title(from), title(to))}
      aria-pressed={isSelected}
      onClick={select}
      onFocus={select}
      onKeyDown={(event) => {
        if ((event.key !== 'Delete' && event.key !== 'Backspace') || readOnly) return
        event.preventDefault()
        event.stopPropagation()
        select()
        removeSelected(session)
      }}
    >
      <path className="link-reach" d={path} />
      <path
        className="link-line"
        d={path}
        markerEnd={isSelected ? 'url(#link-head-selected)' : 'url(#link-head)'}
        {...(link.kind === 'loop' && { markerStart: isSelected ? 'url(#link-head-selected)' : 'url(#link-head)' })}
      />
    </g>
  )
}

/** From the card in hand to the card it would reach, or to the pointer. */
const Drawing = ({ rectOf }: { readonly rectOf: RectOfCard }) => {
  const linking = useLinking((s) => s.linking)
  const from = linking === null ? undefined : rectOf(linking.from)
  if (linking === null || from === undefined) return null
  const target = linking.to === null ? undefined : rectOf(linking.to)
  const end =
    target ??
    (linking.pointer === undefined ? undefined : { x: linking.pointer[0], y: linking.pointer[1], width: 0, height: 0 })
  return (
    <>
      <rect className="link-end" {...around(from)} rx={9} />
      {target !== undefined && <rect className="link-end" {...around(target)} rx={9} />}
      {end !== undefined && (
        <path className="link-draft" d={arrowBetween(from, end)} markerEnd="url(#link-head-selected)" />
      )}
    </>
  )
}

const around = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x - 3,
  y: y - 3,
  width: width + 6,
  height: height + 6,
})
