// The door in the invitation dialog: its code, small, and the way to the large one.
import { DoorClosed, DoorOpen, Presentation } from 'lucide-react'
import { spacedCode } from '@parcours/shared/domain/join-code'
import type { BoardId } from '@parcours/shared/domain/ids'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { joinAddress, presentPath } from '../route.ts'
import './DoorPanel.css'
import { useDoor } from './use-door.ts'

export const DoorPanel = ({ boardId }: { readonly boardId: BoardId }) => {
  const words = useLabels().door
  const door = useDoor()
  const isOpen = door.code !== undefined
  return (
    <section className="door-panel" aria-label={words.panel.title}>
      <div>
        <h3>
          {words.panel.title}
          <DoorSign isOpen={isOpen} />
        </h3>
        <p>{isOpen ? words.panel.open : words.panel.closed}</p>
        {door.code !== undefined && <output className="door-panel-code">{spacedCode(door.code)}</output>}
        {isOpen && <DoorTime />}
        <div className="door-panel-actions">
          {isOpen ? (
            <>
              <a className={buttonClass('primary')} href={presentPath(boardId)} target="_blank" rel="noreferrer">
                <Presentation size={16} aria-hidden="true" />
                {words.panel.project}
              </a>
              <Button onClick={door.renew}>{words.renew}</Button>
              <Button onClick={door.close}>{words.close}</Button>
            </>
          ) : (
            <Button look="primary" onClick={door.open}>
              {words.open}
            </Button>
          )}
        </div>
      </div>
      {door.code !== undefined && <QrCode address={joinAddress(door.code)} label={words.invitation.qr} />}
    </section>
  )
}

const spans = [15, 30, 60, 120] as const

/** When the door closes by itself, as its facilitators chose. */
const DoorTime = () => {
  const words = useLabels().door.closes
  const language = useLanguage((s) => s.language)
  const door = useDoor()
  const { closes } = door
  const at = closes?.kind === 'time' ? new Date(closes.at) : undefined
  const choose = (value: string) => {
    if (value === 'never') door.time(null)
    else if (value === 'agenda') door.time({ kind: 'agenda' })
    else if (value !== 'time') door.time({ kind: 'time', minutes: Number(value) })
  }
  return (
    <label className="door-panel-time">
      {words.label}
      <select value={closes?.kind ?? 'never'} onChange={(event) => choose(event.target.value)}>
        <option value="never">{words.never}</option>
        {at !== undefined && (
          <option value="time">
            {words.at(at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' }))}
          </option>
        )}
        {spans.map((minutes) => (
          <option key={minutes} value={minutes}>
            {words.in(minutes)}
          </option>
        ))}
        <option value="agenda">{words.agenda}</option>
      </select>
    </label>
  )
}

const DoorSign = ({ isOpen }: { readonly isOpen: boolean }) => {
  const words = useLabels().door
  return (
    <output className={isOpen ? 'door-sign is-open' : 'door-sign'}>
      {isOpen ? <DoorOpen size={15} aria-hidden="true" /> : <DoorClosed size={15} aria-hidden="true" />}
      {isOpen ? words.isOpen : words.isClosed}
    </output>
  )
}
