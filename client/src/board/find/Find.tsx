// Looking for cards is not what the canvas waits for: its code comes when somebody does.
import { Suspense, useEffect } from 'react'
import { closeFinding, useFinding } from '../../session/finding.ts'
import { FindPanel } from '../parts.ts'

export const Find = () => {
  const isOpen = useFinding((s) => s.isOpen)
  // Another board has other cards.
  useEffect(() => closeFinding, [])
  return <Suspense>{isOpen && <FindPanel />}</Suspense>
}
