import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLabels } from '../../ui/labels/catalogue.ts'

/** Says that a drop will be taken; above an open dialog too, so it lives in the top layer. */
export const DropVeil = () => {
  const { home } = useLabels()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.showPopover()
  }, [])
  return (
    <div className="drop-veil" popover="manual" ref={ref}>
      <p>
        <FileUp size={22} aria-hidden="true" />
        {home.importing.drop}
      </p>
    </div>
  )
}
