import type { ReactNode } from 'react'
import { useReadOnly } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './InspectorFrame.css'

interface InspectorFrameProps {
  /** What kind of thing is selected: "Step", "3 notes". */
  readonly kind: string
  readonly children: ReactNode
}

/** The frame of every inspector: its heading, and one place where read-only holds. */
export const InspectorFrame = ({ kind, children }: InspectorFrameProps) => {
  const { panels } = useLabels()
  const readOnly = useReadOnly()
  return (
    <section className="inspector" aria-label={`${panels.selection} · ${kind}`}>
      <h3>
        {panels.selection} <span>· {kind}</span>
      </h3>
      {readOnly && <p className="inspector-note">{panels.readOnly}</p>}
      <fieldset disabled={readOnly}>{children}</fieldset>
    </section>
  )
}
