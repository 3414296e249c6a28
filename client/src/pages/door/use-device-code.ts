// A code by which one more device becomes me.
import { useState } from 'react'
import { useCommand } from '../../session/use-command.ts'

/** `code` is undefined until the server has made one. */
export const useDeviceCode = () => {
  const command = useCommand()
  const [code, setCode] = useState<string>()
  const ask = async () => {
    const answer = await command({ kind: 'link-device' })
    const made = answer.kind === 'accepted' ? answer.answer?.['code'] : undefined
    if (typeof made === 'string') setCode(made)
  }
  return { code, ask: () => void ask(), forget: () => setCode(undefined) }
}
