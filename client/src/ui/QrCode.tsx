import { QRCodeSVG } from 'qrcode.react'
import './QrCode.css'

interface QrCodeProps {
  readonly address: string
  /** What it leads to, for those who do not see it. */
  readonly label: string
}

/** As large as what it stands in; always dark on white, as cameras want it. */
export const QrCode = ({ address, label }: QrCodeProps) => (
  <span className="ui-qr" role="img" aria-label={label}>
    <QRCodeSVG value={address} level="M" marginSize={2} bgColor="#ffffff" fgColor="#12151d" aria-hidden="true" />
  </span>
)
