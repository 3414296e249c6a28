// At the foot of the board: one's hand, one's reactions, and what leads everybody's eyes.
import { Hand, Lightbulb, LightbulbOff, ScanEye, SmilePlus } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useIsFacilitator } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { isOutside } from '../ui/is-outside.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import './eyes.css'
import { HandQueue } from './HandQueue.tsx'
import { ReactionRow } from './ReactionRow.tsx'
import { useEyesKeys } from './use-eyes-keys.ts'
import { useGather } from './use-gather.ts'
import { useHand } from './use-hand.ts'
import { useLight } from './use-light.ts'

export const EyesBar = () => {
  const words = useLabels().eyes
  const isLead = useIsFacilitator()
  const hand = useHand()
  const light = useLight()
  const gather = useGather()
  const [isReacting, setReacting] = useState(false)
  useEyesKeys({
    h: hand.toggle,
    r: () => setReacting(!isReacting),
    ...(isLead && { g: gather, s: light.toggle }),
  })
  return (
    <div className="eyes-bar" role="toolbar" aria-label={words.bar}>
      <Button
        className="eyes-hand"
        aria-keyshortcuts="Shift+H"
        aria-pressed={hand.isUp}
        title={words.withKey(hand.isUp ? words.hand.lower : words.hand.raise, 'H')}
        icon={<Hand size={18} aria-hidden="true" />}
        onClick={hand.toggle}
      >
        <span>{hand.isUp ? words.hand.lower : words.hand.raise}</span>
      </Button>
      <Reacting isOpen={isReacting} onOpen={setReacting}>
        <ReactionRow />
      </Reacting>
      {isLead && (
        <>
          <span className="eyes-rule" aria-hidden="true" />
          <IconButton
            label={words.gather.now}
            title={words.withKey(words.gather.now, 'G')}
            aria-keyshortcuts="Shift+G"
            icon={<ScanEye size={18} />}
            onClick={gather}
          />
          <IconButton
            label={light.isOn ? words.light.off : words.light.on}
            title={words.withKey(light.isOn ? words.light.off : words.light.on, 'S')}
            aria-keyshortcuts="Shift+S"
            icon={light.isOn ? <LightbulbOff size={18} /> : <Lightbulb size={18} />}
            pressed={light.isOn}
            disabled={!light.isOn && !light.canLight}
            onClick={light.toggle}
          />
          <HandQueue />
        </>
      )}
    </div>
  )
}

interface ReactingProps {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly children: ReactNode
}

const Reacting = ({ isOpen, onOpen, children }: ReactingProps) => {
  const words = useLabels().eyes
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    root.current?.querySelector<HTMLButtonElement>('.reaction-row button')?.focus()
    const onOutside = (event: PointerEvent) => {
      if (isOutside(event, root.current)) onOpen(false)
    }
    document.addEventListener('pointerdown', onOutside, true)
    return () => document.removeEventListener('pointerdown', onOutside, true)
  }, [isOpen, onOpen])
  return (
    <div
      role="presentation"
      className="eyes-reacting"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        onOpen(false)
        root.current?.querySelector('button')?.focus()
      }}
    >
      <IconButton
        label={words.reactions.open}
        title={words.withKey(words.reactions.open, 'R')}
        aria-keyshortcuts="Shift+R"
        aria-expanded={isOpen}
        icon={<SmilePlus size={18} />}
        onClick={() => onOpen(!isOpen)}
      />
      {isOpen && <div className="eyes-pop">{children}</div>}
    </div>
  )
}
