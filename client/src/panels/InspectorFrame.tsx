import type { ReactNode } from 'react'
import type { Rights } from '@parcours/shared/workshop/rights'
import { useReadOnly } from '../session/hooks.ts'
import { useMay, useWhyForbidden } from '../session/rights.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './InspectorFrame.css'

interface InspectorFrameProps {
  /** What kind of thing is selected: "Step", "3 notes". */
  readonly kind: string
  readonly may: (rights: Rights) => boolean
  /** What stays open when the rest may not be changed. */
  readonly apart?: ReactNode
  readonly children: ReactNode
}

/** The frame of every inspector: its heading, and one place where read-only holds. */
export const InspectorFrame = ({ kind, may, apart, children }: InspectorFrameProps) => {
  const { panels, workshop, inspector } = useLabels()
  const mayChange = useMay(may)
  const why = useWhyForbidden()
  const readOnly = useReadOnly()
  return (
    <section className="inspector" aria-label={`${inspector.selection} · ${kind}`}>
      <h3>
        {inspector.selection} <span>· {kind}</span>
      </h3>
      {readOnly && <p className="inspector-note">{panels.readOnly}</p>}
      {!readOnly && !mayChange && <p className="inspector-note">{workshop.rights.why[why]}</p>}
      {apart}
      <fieldset disabled={!mayChange}>{children}</fieldset>
    </section>
  )
}
