// What people are being asked: how many have answered, and the ways to end it. Nothing of what they answered.
import type { CardId } from '@parcours/shared/domain/ids'
import { itemOf } from '@parcours/shared/workshop/agenda'
import { lackingFor } from '@parcours/shared/workshop/open-item'
import type { VoteResult } from '@parcours/shared/workshop/tally'
import { useState } from 'react'
import { useBoard, useWorkshop } from '../session/hooks.ts'
import { useAwaited } from '../session/people-here.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Asking } from './Asking.tsx'
import { Contested } from './Contested.tsx'
import { LastVote } from './LastVote.tsx'
import { RateDialog } from './RateDialog.tsx'
import { VoteClock } from './VoteClock.tsx'
import { VoteDialog } from './VoteDialog.tsx'
import { WriteDialog } from './WriteDialog.tsx'

type Asked =
  | { readonly kind: 'write' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'vote'; readonly after?: VoteResult }

export const Rounds = ({ selection }: { readonly selection: readonly CardId[] }) => {
  const words = useLabels().agenda
  const { writing, rating, vote } = useWorkshop((view) => view.public)
  const hasMap = useBoard((board) => Object.keys(board.maps).length > 0)
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <section className="lead-rounds">
      <h3>{words.rounds}</h3>
      {writing !== null && <WritingRound />}
      {rating !== null && <RatingRound />}
      {vote !== null && <VoteRound />}
      <Lacking />
      {/* What is not under way can be opened here, also without an agenda. */}
      <div className="lead-openers">
        {writing === null && (
          <Button disabled={!hasMap} onClick={() => setAsked({ kind: 'write' })}>
            {words.startWriting}
          </Button>
        )}
        {rating === null && (
          <Button disabled={!hasMap} onClick={() => setAsked({ kind: 'rate' })}>
            {words.startRating}
          </Button>
        )}
        {vote === null && <Button onClick={() => setAsked({ kind: 'vote' })}>{words.vote.open}</Button>}
      </div>
      <Contested />
      {vote === null && <LastVote onAgain={(after) => setAsked({ kind: 'vote', after })} />}
      {asked?.kind === 'write' && <WriteDialog onClose={close} />}
      {asked?.kind === 'rate' && <RateDialog onClose={close} />}
      {asked?.kind === 'vote' && <VoteDialog selection={selection} after={asked.after} onClose={close} />}
    </section>
  )
}

/** "Next" opened nothing, and here is why. */
const Lacking = () => {
  const words = useLabels().agenda.lacking
  const item = useWorkshop(({ public: { agenda, clock } }) =>
    clock === null ? undefined : itemOf(agenda, clock.itemId),
  )
  const isOpen = useWorkshop(({ public: { writing, rating, vote } }) => (writing ?? rating ?? vote) !== null)
  const lacking = useBoard((board) => (item === undefined || isOpen ? undefined : lackingFor(item, board)))
  return (
    <p className="lead-hint" role="status">
      {lacking !== undefined && words[lacking]}
    </p>
  )
}

const WritingRound = () => {
  const labels = useLabels()
  const words = labels.agenda.writing
  const send = useCommand()
  const writing = useWorkshop((view) => view.public.writing)
  const { notes, authors } = useWorkshop((view) => view.public.counts.notes)
  const lanes = useBoard((board) => (writing === null ? undefined : board.maps[writing.mapId]?.lanes))
  if (writing === null) return null
  return (
    <div className="lead-round">
      <p role="status">{words.count(notes, authors)}</p>
      <div>
        <Button look="primary" onClick={() => void send({ kind: 'reveal-notes' })}>
          {words.reveal}
        </Button>
        {writing.isClosed ? (
          <span>{words.closed}</span>
        ) : (
          <Button onClick={() => void send({ kind: 'close-writing' })}>{words.close}</Button>
        )}
        {writing.laneIds.length > 1 &&
          writing.laneIds.map((id) => {
            const lane = lanes?.[id]
            if (lane === undefined) return null
            return (
              <Button key={id} onClick={() => void send({ kind: 'reveal-notes', laneIds: [id] })}>
                {words.revealLane(lane.label ?? labels.method.lanes[lane.kind])}
              </Button>
            )
          })}
      </div>
    </div>
  )
}

const RatingRound = () => {
  const words = useLabels().agenda.rating
  const send = useCommand()
  const { complete, started } = useWorkshop((view) => view.public.counts.rating)
  const awaited = useAwaited(started)
  return (
    <div className="lead-round">
      <p role="status">{words.count(complete, awaited, started)}</p>
      <div>
        <Button look="primary" onClick={() => void send({ kind: 'reveal-rating' })}>
          {words.reveal}
        </Button>
        <Asking label={words.cancel} text={words.cancelAsk} onYes={() => void send({ kind: 'cancel-rating' })} />
      </div>
    </div>
  )
}

const VoteRound = () => {
  const words = useLabels().agenda.vote
  const send = useCommand()
  const voted = useWorkshop((view) => view.public.counts.voted)
  const withLead = useWorkshop((view) => view.public.vote?.facilitatorsVote === true)
  const awaited = useAwaited(voted, withLead)
  return (
    <div className="lead-round">
      <p role="status">{words.count(voted, awaited)}</p>
      <VoteClock />
      <div>
        <Button look="primary" onClick={() => void send({ kind: 'close-vote' })}>
          {words.close}
        </Button>
        <Button aria-label={words.extend} onClick={() => void send({ kind: 'extend-vote', seconds: 60 })}>
          +1 min
        </Button>
        <Asking label={words.cancel} text={words.cancelAsk} onYes={() => void send({ kind: 'cancel-vote' })} />
      </div>
    </div>
  )
}
