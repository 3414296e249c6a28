// One more device for oneself: a code that serves once.
import { spacedCode } from '@parcours/shared/domain/join-code'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { joinAddress } from '../route.ts'
import './DeviceDialog.css'

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
