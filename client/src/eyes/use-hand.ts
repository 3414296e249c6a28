// One's own raised hand.
import { useLiveSession } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { useStore } from 'zustand'

export const useHand = () => {
  const { me, workshop } = useLiveSession()
  const isUp = useStore(workshop.view, (view) => Object.hasOwn(view.public.hands, me.participantId))
  const command = useCommand()
  const toggle = () => void command(isUp ? { kind: 'lower-hand' } : { kind: 'raise-hand' })
  return { isUp, toggle }
}
