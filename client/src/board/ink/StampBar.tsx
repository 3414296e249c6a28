// Which stamp is in hand.
import { stampKinds } from '@parcours/shared/domain/stamp'
import type { MouseEvent } from 'react'
import { useStampInHand } from '../../session/pens.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { StampMark } from './StampMark.tsx'
import './stamp.css'

/** A mouse leaves the keys with the canvas. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

export const StampBar = () => {
  const words = useLabels().hand.drawing.stamp
  const chosen = useStampInHand((s) => s.kind)
  return (
    <div className="ink-bar" role="toolbar" aria-label={words.bar}>
      {stampKinds.map((kind) => (
        <IconButton
          key={kind}
          label={words.kinds[kind]}
          icon={<StampMark kind={kind} size={26} />}
          pressed={kind === chosen}
          onMouseDown={keepFocus}
          onClick={() => useStampInHand.setState({ kind })}
        />
      ))}
    </div>
  )
}
