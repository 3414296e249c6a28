// While people answer: how many have, never what. One ring for what is asked now.
import type { ReactNode } from 'react'
import { useWorkshop } from '../../session/hooks.ts'
import { useAwaited } from '../../session/people-here.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { SceneHead } from './SceneHead.tsx'
import { WallVoteClock } from './WallClock.tsx'

export const TurnoutScene = () => {
  const words = useLabels().present.turnout
  const view = useWorkshop((v) => v.public)
  const { vote, rating, writing, counts } = view
  const voters = useAwaited(counts.voted, vote?.facilitatorsVote)
  const raters = useAwaited(counts.rating.started)
  const writers = useAwaited(counts.notes.authors)
  if (vote !== null)
    return (
      <Asking
        title={vote.question === '' ? words.vote : vote.question}
        under={words.voteUnder(vote.budget, vote.candidates.length)}
        done={counts.voted}
        of={voters}
        says={words.voted}
        foot={words.fingerprint(vote.fingerprint.slice(0, 16))}
        clock={vote.endsAt !== undefined && <WallVoteClock />}
      />
    )
  if (rating !== null)
    return (
      <Asking
        title={words.rate}
        under={words.rateUnder(rating.stepIds.length)}
        done={counts.rating.complete}
        of={raters}
        says={words.rated}
        foot={words.secret}
      />
    )
  if (writing !== null)
    return (
      <Asking
        title={writing.question === '' ? words.write : writing.question}
        under={words.writeUnder}
        done={counts.notes.notes}
        share={counts.notes.authors / Math.max(1, writers)}
        says={words.notes(counts.notes.notes, counts.notes.authors)}
        foot={words.secret}
      />
    )
  return <SceneHead title={words.nothing} under={words.nothingUnder} />
}

interface AskingProps {
  readonly title: string
  readonly under: string
  readonly done: number
  /** Absent: nobody knows how many there will be. */
  readonly of?: number
  /** How much of the ring is drawn, 0 to 1; by itself, what is done of all. */
  readonly share?: number
  readonly says: string
  readonly foot: string
  readonly clock?: ReactNode
}

const radius = 88
const around = 2 * Math.PI * radius

const Asking = ({ title, under, done, of = 0, share = done / Math.max(1, of), says, foot, clock }: AskingProps) => {
  return (
    <>
      <SceneHead title={title} under={under} {...(clock && { clock })} />
      <div className="wall-turnout" role="status">
        <svg viewBox="-100 -100 200 200" aria-hidden="true">
          <circle r={radius} />
          {/* A stroke of no length would still show its round ends. */}
          <circle
            r={radius}
            className={share > 0 ? 'is-done' : 'is-done is-none'}
            strokeDasharray={`${Math.min(1, share) * around} ${around}`}
            transform="rotate(-90)"
          />
        </svg>
        <p>
          <b>
            {done}
            {of > 0 && <small> / {of}</small>}
          </b>
          <span>{says}</span>
        </p>
      </div>
      <p className="wall-more">{foot}</p>
    </>
  )
}
