import { Hand, Presentation } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  useBoard,
  useForeseen,
  useSession,
  useSessionState,
  useWaitingCommands,
  useWorkshop,
} from '../../session/hooks.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Link } from '../Link.tsx'
import { boardPath } from '../route.ts'
import { activitiesOf, type Activity } from './activities.ts'
import { PhoneClock } from './PhoneClock.tsx'
import { RatePanel } from './RatePanel.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { VotePanel } from './VotePanel.tsx'
import { WaitingRoom } from './WaitingRoom.tsx'
import { preferWholeBoard } from './whole-board.ts'
import { WritePanel } from './WritePanel.tsx'
import './phone.css'

export const Phone = () => {
  const labels = useLabels()
  const words = labels.phone
  const { boardId } = useSession()
  const title = useBoard((board) => board.title)
  const open = useWorkshop((view) => view.public)
  const own = useForeseen()
  const activities = activitiesOf(open, own)
  // What was chosen holds until something opens or closes: then the most pressing comes first again.
  const [chosen, setChosen] = useState<{ readonly activity: Activity; readonly among: string }>()
  const among = activities.join(' ')
  const current = chosen?.among === among ? chosen.activity : activities[0]
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
      {activities.length > 1 && (
        <nav className="phone-activities" aria-label={words.activities}>
          {activities.map((each) => (
            <button
              key={each}
              type="button"
              className="phone-chip"
              aria-pressed={each === current}
              onClick={() => setChosen({ activity: each, among })}
            >
              {words.names[each]}
            </button>
          ))}
        </nav>
      )}
      <main className="phone-main">
        <CurrentPanel activity={current} />
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

const CurrentPanel = ({ activity }: { readonly activity: Activity | undefined }) => {
  const { vote, rating, writing } = useWorkshop((view) => view.public)
  if (activity === 'vote' && vote !== null) return <VotePanel key={vote.id} vote={vote} />
  if (activity === 'rate' && rating !== null) return <RatePanel key={rating.id} rating={rating} />
  if (activity === 'write' && writing !== null) return <WritePanel key={writing.mapId} writing={writing} />
  return <WaitingRoom />
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
