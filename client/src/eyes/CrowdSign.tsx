// In a crowd, why not every pointer is seen: said calmly, once.
import { crowdFrom, pointersUpTo } from '@parcours/shared/wire/presence'
import { UsersRound } from 'lucide-react'
import { usePeers } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './eyes.css'

export const CrowdSign = () => {
  const words = useLabels().eyes.crowd
  /** Windows on this board, this one too: as the server counts them. */
  const screens = usePeers((peers) => peers.length + 1)
  if (screens <= crowdFrom) return null
  return (
    <output className="eyes-crowd">
      <UsersRound size={15} aria-hidden="true" />
      {screens > pointersUpTo ? words.many(screens) : words.few(screens)}
    </output>
  )
}
