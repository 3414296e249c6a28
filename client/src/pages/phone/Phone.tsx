import { Hand, Presentation } from 'lucide-react'
import { useEffect } from 'react'
import { useBoard, useSession, useSessionState, useWaitingCommands, useWorkshop } from '../../session/hooks.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { ActivityChoice, ActivityPanel, useActivities } from '../../workshop/answer/Activities.tsx'
import { Link } from '../Link.tsx'
import { boardPath } from '../route.ts'
import { PhoneClock } from './PhoneClock.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { WaitingRoom } from './WaitingRoom.tsx'
import { preferWholeBoard } from './whole-board.ts'
import './phone.css'

export const Phone = () => {
  const labels = useLabels()
  const words = labels.phone
  const { boardId } = useSession()
  const title = useBoard((board) => board.title)
  const activities = useActivities()
  const { current } = activities
  useWakeLock(current !== undefined)
  useEffect(() => {
    document.title = title === '' ? 'Parcours' : `${title} · Parcours`
  }, [title])
  return (
    <div className="phone">
      <header className="phone-head">
        <Link href="/" aria-label={labels.common.home} className="phone-home">
          <Brand />
        </Link>
        <PhoneClock />
      </header>
      <Network />
      <ActivityChoice {...activities} />
      <main className="phone-main">
        {current === undefined ? <WaitingRoom /> : <ActivityPanel activity={current} steps="chips" />}
      </main>
      <footer className="phone-foot">
        <RaisedHand />
        <Link href={boardPath(boardId)} className={buttonClass('plain')} onClick={() => preferWholeBoard(boardId)}>
          <Presentation size={17} aria-hidden />
          {words.wholeBoard}
        </Link>
      </footer>
    </div>
  )
}

const Network = () => {
  const words = useLabels().phone.offline
  const isOffline = useSessionState((s) => s.connection.kind === 'offline')
  const waiting = useWaitingCommands()
  return (
    <output className={isOffline ? 'phone-network is-offline' : 'phone-network'} aria-live="polite">
      {isOffline ? (waiting === 0 ? words.none : words.some(waiting)) : ''}
    </output>
  )
}

const RaisedHand = () => {
  const words = useLabels().phone.hand
  const { me } = useSession()
  const isUp = useWorkshop((view) => Object.hasOwn(view.public.hands, me.participantId))
  const command = useCommand()
  return (
    <Button
      look={isUp ? 'primary' : 'quiet'}
      aria-pressed={isUp}
      icon={<Hand size={17} aria-hidden />}
      onClick={() => void command(isUp ? { kind: 'lower-hand' } : { kind: 'raise-hand' })}
    >
      {isUp ? words.lower : words.raise}
    </Button>
  )
}
