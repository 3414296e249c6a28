import { useStore } from '@xyflow/react'
import { Map as MapIcon, Maximize2, Minus, Plus } from 'lucide-react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './ZoomControls.css'

interface ZoomControlsProps {
  readonly onZoomIn: () => void
  readonly onZoomOut: () => void
  readonly onFit: () => void
  readonly onReset: () => void
  readonly hasOverview: boolean
  readonly onOverview: () => void
}

export const ZoomControls = ({ onZoomIn, onZoomOut, onFit, onReset, hasOverview, onOverview }: ZoomControlsProps) => {
  const words = useLabels().board.zoom
  /** 1 is 100 %. */
  const zoom = useStore((s) => s.transform[2])
  const percent = words.percent(Math.round(zoom * 100))
  return (
    <fieldset className="zoom-controls" aria-label={words.controls}>
      <button type="button" className="zoom-step" aria-label={words.out} title={words.out} onClick={onZoomOut}>
        <Minus size={15} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="zoom-percent"
        aria-label={words.reset(percent)}
        title={words.reset(percent)}
        onClick={onReset}
      >
        {percent}
      </button>
      <button type="button" className="zoom-step" aria-label={words.in} title={words.in} onClick={onZoomIn}>
        <Plus size={15} aria-hidden="true" />
      </button>
      <span className="zoom-rule" aria-hidden="true" />
      <button
        type="button"
        className="zoom-overview"
        aria-label={words.overview}
        title={words.overview}
        aria-pressed={hasOverview}
        onClick={onOverview}
      >
        <MapIcon size={15} aria-hidden="true" />
      </button>
      <button type="button" className="zoom-fit" aria-label={words.fit} title={words.fit} onClick={onFit}>
        <Maximize2 size={14} aria-hidden="true" />
        <span>{words.fit}</span>
      </button>
    </fieldset>
  )
}
