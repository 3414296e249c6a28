// The door in the invitation dialog: its code, small, and the way to the large one.
import { DoorClosed, DoorOpen, Presentation } from 'lucide-react'
import { spacedCode } from '@parcours/shared/domain/join-code'
import type { BoardId } from '@parcours/shared/domain/ids'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
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

const DoorSign = ({ isOpen }: { readonly isOpen: boolean }) => {
  const words = useLabels().door
  return (
    <output className={isOpen ? 'door-sign is-open' : 'door-sign'}>
      {isOpen ? <DoorOpen size={15} aria-hidden="true" /> : <DoorClosed size={15} aria-hidden="true" />}
      {isOpen ? words.isOpen : words.isClosed}
    </output>
  )
}
