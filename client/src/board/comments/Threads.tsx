// What is said is not what the canvas waits for: the code of a thread comes with the first that is opened.
import { lazy, Suspense } from 'react'
import { useComments } from '../../session/comments.ts'

const load = async () => ({ default: (await import('./ThreadPanel.tsx')).ThreadPanel })
export const ThreadPart = Object.assign(lazy(load), { load })

export const Threads = () => {
  const isOpen = useComments((s) => s.open.kind !== 'none')
  return <Suspense>{isOpen && <ThreadPart />}</Suspense>
}
