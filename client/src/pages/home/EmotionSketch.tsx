import { zoneOf } from '@parcours/shared/scoring/zone'
import './EmotionSketch.css'

const width = 300
const height = 112
const middle = height / 2
const unit = 15

/** A journey's emotion curve from afar: points −3 … +3. Decoration: the words beside it tell the story. */
export const EmotionSketch = ({ points }: { readonly points: readonly number[] }) => {
  const at = points.map((value, i): Spot => ({
    value,
    x: (width / points.length) * (i + 0.5),
    y: middle - value * unit,
  }))
  return (
    <svg className="emotion-sketch" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={width} height={middle - unit} fill="#eefaf3" />
      <rect y={middle + unit} width={width} height={middle - unit} fill="#fff1f1" />
      <path d={`M0 ${middle}H${width}`} stroke="#cfd4de" strokeDasharray="4 5" />
      <path d={smooth(at)} className="emotion-sketch-line" />
      {at.map(({ x, y, value }) => (
        <g key={x} className={`is-${zoneOf(value)}`}>
          {/* A path of no length with a round end is a dot that stays round however the picture is stretched. */}
          <path d={`M${x} ${y}h0`} className="emotion-sketch-dot" />
          <path d={`M${x} ${y}h0`} className="emotion-sketch-heart" />
        </g>
      ))}
    </svg>
  )
}

interface Spot {
  readonly value: number
  readonly x: number
  readonly y: number
}

/** Level at every point, as the board's own curve. */
const smooth = (spots: readonly Spot[]): string =>
  spots
    .map((spot, i) => {
      const before = spots[i - 1]
      if (before === undefined) return `M${spot.x} ${spot.y}`
      const half = (before.x + spot.x) / 2
      return `C${half} ${before.y} ${half} ${spot.y} ${spot.x} ${spot.y}`
    })
    .join('')
