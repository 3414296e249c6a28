// Where the card in the air will land.
import { ViewportPortal } from '@xyflow/react'
import { useDrawn } from './canvas-context.ts'

export const LandingMark = () => {
  const landing = useDrawn((drawn) => drawn.landing)
  if (landing === null) return null
  const { area, line } = landing
  return (
    <ViewportPortal>
      <div
        className="landing-area"
        style={{ transform: `translate(${area.x}px, ${area.y}px)`, width: area.width, height: area.height }}
      />
      <div
        className="landing-line"
        style={{ transform: `translate(${line.x}px, ${line.y}px)`, width: line.width, height: line.height }}
      />
    </ViewportPortal>
  )
}
