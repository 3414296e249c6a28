// What is said is not what the canvas waits for: the code of a thread comes with the first that is opened.
import { Suspense } from 'react'
import { useComments } from '../../session/comments.ts'
import { ThreadPanel } from '../parts.ts'

export const Threads = () => {
  const isOpen = useComments((s) => s.open.kind !== 'none')
  return <Suspense>{isOpen && <ThreadPanel />}</Suspense>
}
