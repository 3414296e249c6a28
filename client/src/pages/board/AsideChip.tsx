// Says, as long as something is set aside, that it is, and leads there.
import { Archive } from 'lucide-react'
import { openAside, useAside } from '../../session/aside-shown.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './AsideChip.css'

export const AsideChip = () => {
  const { aside: words } = useLabels()
  const count = useAside((s) => s.entries.length)
  if (count === 0) return null
  return (
    <Button
      className="aside-chip"
      icon={<Archive size={15} aria-hidden="true" />}
      aria-label={words.count(count)}
      title={words.count(count)}
      onClick={openAside}
    >
      {count}
    </Button>
  )
}
