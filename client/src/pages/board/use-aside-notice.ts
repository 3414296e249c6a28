// After a refusal the room is as the server has it: what was set aside is counted, said once, and kept at hand.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { settleRefusals } from '../../session/aside.ts'
import { isInMemory, openAside, useAside } from '../../session/aside-shown.ts'
import { isConnected } from '../../session/connection.ts'
import { useLiveSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'

export const useAsideNotice = () => {
  const { boardId, doc, store } = useLiveSession()
  const { aside: words } = useLabels()
  const isHere = useStore(store, ({ loaded, connection }) => loaded && isConnected(connection))
  useEffect(() => {
    if (!isHere) return
    let wanted = true
    const settle = async () => {
      const found = await settleRefusals(boardId, doc)
      if (!wanted || found === undefined) return
      if (found === 0) toast(words.nothingLost)
      else toast(words.arrived(found), { action: { label: words.see, run: openAside, lasts: true } })
    }
    // Without that code what was refused stays kept as it is, and is looked at when the connection is back.
    settle().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [boardId, doc, isHere, words])
  const wouldBeLost = useAside((s) => s.entries.some(isInMemory))
  useEffect(() => {
    if (!wouldBeLost) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [wouldBeLost])
}
