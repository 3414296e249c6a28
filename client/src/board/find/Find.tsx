// Looking for cards is not what the canvas waits for: its code comes when somebody does.
import { lazy, Suspense, useEffect } from 'react'
import { closeFinding, useFinding } from '../../session/finding.ts'

const load = async () => ({ default: (await import('./FindPanel.tsx')).FindPanel })
export const FindPart = Object.assign(lazy(load), { load })

export const Find = () => {
  const isOpen = useFinding((s) => s.isOpen)
  // Another board has other cards.
  useEffect(() => closeFinding, [])
  return <Suspense>{isOpen && <FindPart />}</Suspense>
}
