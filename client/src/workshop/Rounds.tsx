// What people are being asked: how many have answered, and the ways to end it. Nothing of what they answered.
import { lanesFor, mapOrFirst } from '@parcours/shared/workshop/map-of'
import { rankingOf, topOf } from '@parcours/shared/workshop/tally'
import { useState } from 'react'
import { useBoard, useSession, useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

const secondRound = 5

export const Rounds = ({ onOpenVote }: { readonly onOpenVote: () => void }) => {
  const words = useLabels().agenda
  const { writing, rating, vote } = useWorkshop((view) => view.public)
  return (
    <section className="lead-rounds">
      <h3>{words.rounds}</h3>
      {writing !== null && <WritingRound />}
      {rating !== null && <RatingRound />}
      {vote !== null && <VoteRound />}
      <Openers onOpenVote={onOpenVote} />
    </section>
  )
}

/** What is not under way can be opened here, also without an agenda. */
const Openers = ({ onOpenVote }: { readonly onOpenVote: () => void }) => {
  const words = useLabels().agenda
  const send = useCommand()
  const session = useSession()
  const { writing, rating, vote } = useWorkshop((view) => view.public)
  const hasMap = useBoard((board) => Object.keys(board.maps).length > 0)
  const map = () => mapOrFirst(session.store.getState().board, undefined)
  const write = () => {
    const on = map()
    if (on !== undefined) void send({ kind: 'open-writing', mapId: on.id, laneIds: [...lanesFor(on)] })
  }
  const rate = () => {
    const on = map()
    if (on !== undefined) void send({ kind: 'open-rating', mapId: on.id, subjects: on.personaIds })
  }
  return (
    <div className="lead-openers">
      {writing === null && (
        <Button disabled={!hasMap} onClick={write}>
          {words.startWriting}
        </Button>
      )}
      {rating === null && (
        <Button disabled={!hasMap} onClick={rate}>
          {words.startRating}
        </Button>
      )}
      {vote === null && <Button onClick={onOpenVote}>{words.vote.open}</Button>}
      {vote === null && <LastVote />}
    </div>
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
  return (
    <div className="lead-round">
      <p role="status">{words.count(complete, started)}</p>
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
  return (
    <div className="lead-round">
      <p role="status">{words.count(voted)}</p>
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

/** The ranking in short, and the second round among the first ones in one press. */
const LastVote = () => {
  const words = useLabels().agenda.vote
  const send = useCommand()
  const results = useWorkshop((view) => view.public.results)
  const last = Object.values(results).toSorted((a, b) => b.closedAt - a.closedAt)[0]
  if (last === undefined) return null
  return (
    <div className="lead-round">
      <p>{last.question === '' ? words.last : last.question}</p>
      <ol>
        {rankingOf(last)
          .slice(0, secondRound)
          .map((each) => (
            <li key={each.cardId}>
              <span>
                {each.rank}. {each.text}
              </span>
              <b>{each.dots}</b>
            </li>
          ))}
      </ol>
      {last.candidates.length > secondRound && (
        <Button
          onClick={() =>
            void send({
              kind: 'open-vote',
              question: last.question,
              cardIds: topOf(last, secondRound),
              isNamed: last.isNamed,
            })
          }
        >
          {words.again(secondRound)}
        </Button>
      )}
    </div>
  )
}

/** What cannot be taken back asks first. */
const Asking = ({
  label,
  text,
  onYes,
}: {
  readonly label: string
  readonly text: string
  readonly onYes: () => void
}) => {
  const { cancel } = useLabels().agenda
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look="plain" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Dialog
          title={label}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false)
                  onYes()
                }}
              >
                {label}
              </Button>
            </>
          }
        >
          <p>{text}</p>
        </Dialog>
      )}
    </>
  )
}
