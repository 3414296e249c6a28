// Locks what is selected, or unlocks it: the facilitator's alone.
import { isLocked, type LockTarget } from '@parcours/shared/workshop/locks'
import { Lock, LockOpen } from 'lucide-react'
import { useIsFacilitator, useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

export const LockButton = ({ targets }: { readonly targets: readonly LockTarget[] }) => {
  const words = useLabels().workshop.locks
  const command = useCommand()
  const mayLock = useIsFacilitator()
  const areLocked = useWorkshop(({ public: { locks } }) => targets.every((target) => isLocked(locks, target)))
  if (!mayLock) return null
  return (
    <div className="inspector-actions">
      <Button
        icon={areLocked ? <LockOpen size={15} aria-hidden="true" /> : <Lock size={15} aria-hidden="true" />}
        aria-keyshortcuts="Shift+L"
        title={words.withKey(areLocked ? words.unlock : words.lock)}
        onClick={() => void command({ kind: areLocked ? 'unlock' : 'lock', targets: [...targets] })}
      >
        {areLocked ? words.unlock : words.lock}
      </Button>
    </div>
  )
}
