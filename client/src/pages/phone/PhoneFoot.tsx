// Under the thumb: one's hand, one's reactions, the board step by step, one's other devices.
import { Hand, Ellipsis, SmilePlus, Waypoints } from 'lucide-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { ReactionRow } from '../../eyes/ReactionRow.tsx'
import { useHand } from '../../eyes/use-hand.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Menu } from '../../ui/Menu.tsx'
import { useDeviceCode } from '../door/use-device-code.ts'

const DeviceDialog = lazy(async () => ({ default: (await import('../door/DeviceDialog.tsx')).DeviceDialog }))

interface PhoneFootProps {
  readonly isReading: boolean
  readonly onRead: (isReading: boolean) => void
}

export const PhoneFoot = ({ isReading, onRead }: PhoneFootProps) => {
  const labels = useLabels()
  const words = labels.phone.foot
  const hand = useHand()
  const device = useDeviceCode()
  const [isReacting, setReacting] = useState(false)
  return (
    <footer className="phone-foot">
      {isReacting && <ReactionRow />}
      <div className="phone-foot-row">
        <FootButton
          name={hand.isUp ? labels.phone.hand.lower : labels.phone.hand.raise}
          text={words.hand}
          icon={<Hand size={21} aria-hidden />}
          isPressed={hand.isUp}
          onPress={hand.toggle}
        />
        <FootButton
          name={labels.eyes.reactions.open}
          text={labels.eyes.reactions.open}
          icon={<SmilePlus size={21} aria-hidden />}
          isPressed={isReacting}
          onPress={() => setReacting(!isReacting)}
        />
        <FootButton
          name={words.board}
          text={words.boardShort}
          icon={<Waypoints size={21} aria-hidden />}
          isPressed={isReading}
          onPress={() => onRead(!isReading)}
        />
        <Menu
          label={words.more}
          buttonClass="phone-foot-button"
          align="end"
          items={[{ label: labels.door.device.title, onSelect: device.ask }]}
        >
          <Ellipsis size={21} aria-hidden />
          <span>{words.more}</span>
        </Menu>
      </div>
      {device.code !== undefined && (
        <Suspense>
          <DeviceDialog code={device.code} onClose={device.forget} />
        </Suspense>
      )}
    </footer>
  )
}

interface FootButtonProps {
  readonly name: string
  readonly text: string
  readonly icon: ReactNode
  readonly isPressed: boolean
  readonly onPress: () => void
}

const FootButton = ({ name, text, icon, isPressed, onPress }: FootButtonProps) => (
  <button type="button" className="phone-foot-button" aria-label={name} aria-pressed={isPressed} onClick={onPress}>
    {icon}
    <span aria-hidden="true">{text}</span>
  </button>
)
