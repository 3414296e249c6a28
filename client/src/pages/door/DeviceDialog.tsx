// One more device for oneself: a code that serves once.
import { spacedCode } from '@parcours/shared/domain/join-code'
import { useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { joinAddress } from '../route.ts'
import './DeviceDialog.css'

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

export const DeviceDialog = ({ code, onClose }: { readonly code: string; readonly onClose: () => void }) => {
  const words = useLabels().door.device
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="device-dialog">
        <p>{words.lead}</p>
        <QrCode address={joinAddress(code)} label={words.qr} />
        <output className="device-code">{spacedCode(code)}</output>
        <p>{words.once}</p>
      </div>
    </Dialog>
  )
}
