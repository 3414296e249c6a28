// Looking for cards is not what the canvas waits for: its code comes when somebody does.
import { Suspense, useEffect } from 'react'
import { closeFinding, useFinding } from '../../session/finding.ts'
import { EarlyField } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { FindPanel } from '../parts.ts'

export const Find = () => {
  const isOpen = useFinding((s) => s.isOpen)
  // Another board has other cards.
  useEffect(() => closeFinding, [])
  const label = useLabels().hand.commands.find
  return <Suspense fallback={<EarlyField label={label} onClose={closeFinding} />}>{isOpen && <FindPanel />}</Suspense>
}
