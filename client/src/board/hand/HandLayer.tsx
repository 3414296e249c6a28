// Over the cards: the box or lasso of my hand, the lines that hold what it carries, the size it gives, and what can be done
// with several notes in it.
import { ViewportPortal } from '@xyflow/react'
import type { Area } from './area.ts'
import './hand.css'
import { useHandDrawn } from './hand-drawn.ts'
import { ResizeHandles } from './ResizeHandles.tsx'
import type { Guide } from './snap.ts'

export const HandLayer = () => (
  <ViewportPortal>
    <ResizeHandles />
    <Drawn />
  </ViewportPortal>
)

const Drawn = () => {
  const area = useHandDrawn((drawn) => drawn.area)
  const guides = useHandDrawn((drawn) => drawn.guides)
  if (area === null && guides.length === 0) return null
  return (
    <svg className="hand-drawn" width="1" height="1" aria-hidden="true">
      {area !== null && <path className={`hand-area is-${area.kind}`} d={outline(area)} />}
      {guides.map((each) => (
        <path key={each.axis} className="hand-guide" d={line(each)} />
      ))}
    </svg>
  )
}

const outline = (area: Area): string => {
  if (area.kind === 'lasso') return `M${area.line.map(([x, y]) => `${x},${y}`).join(' ')}Z`
  const [[left, top], [right, bottom]] = [area.from, area.to]
  return `M${left},${top}H${right}V${bottom}H${left}Z`
}

const beyond = 12
const line = ({ axis, at, from, to }: Guide): string =>
  axis === 'x' ? `M${at},${from - beyond}V${to + beyond}` : `M${from - beyond},${at}H${to + beyond}`
