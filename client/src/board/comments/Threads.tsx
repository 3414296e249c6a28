// What is said is not what the canvas waits for: the code of a thread comes with the first that is opened.
import { Suspense } from 'react'
import { closeThread, useComments } from '../../session/comments.ts'
import { EarlyField } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ThreadPanel } from '../parts.ts'

export const Threads = () => {
  const isOpen = useComments((s) => s.open.kind !== 'none')
  const label = useLabels().hand.comments.begin
  return <Suspense fallback={<EarlyField label={label} onClose={closeThread} />}>{isOpen && <ThreadPanel />}</Suspense>
}
