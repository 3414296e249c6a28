// The client's side of the workshop: the view the server sends, and commands that are sent again until they are answered.
import type { Role } from '@parcours/shared/domain/values'
import type { CommandInput } from '@parcours/shared/workshop/registry'
import { emptyOf, withEntries } from '@parcours/shared/workshop/slices'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { ownSlices, publicSlices, type WorkshopView } from '@parcours/shared/workshop/view'
import { mayVote } from '@parcours/shared/workshop/vote-round'
import { answerMessage, type CommandAnswer, type CommandMessage, viewMessage } from '@parcours/shared/wire/workshop'
import { createServerTime } from './server-time.ts'
import { uuidv4 } from 'lib0/random'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { KeptCommands, Waiting } from './kept-commands.ts'

const nothing: WorkshopView = { public: emptyOf(publicSlices), own: emptyOf(ownSlices) }

export interface Coming extends Waiting {
  readonly isAccepted: boolean
}

interface WorkshopOptions {
  /** Sends it if there is a connection; else it waits for `greeted`. */
  readonly send: (message: CommandMessage) => void
  /** Survives a reload; absent: what waits is lost with the page. */
  readonly kept?: KeptCommands
}

export const createWorkshop = ({ send, kept }: WorkshopOptions) => {
  const view = createStore<WorkshopView>(() => nothing)
  /** Given and not in the view yet, in order: those answered wait for the view that shows what they did. */
  const coming = createStore<readonly Coming[]>(() =>
    (kept?.read() ?? []).map((each) => ({ ...each, isAccepted: false })),
  )
  const settlers = new Map<string, (answer: CommandAnswer) => void>()
  const waiting = () => coming.getState().filter(({ isAccepted }) => !isAccepted)
  const setComing = (next: readonly Coming[]) => {
    coming.setState(next, true)
    kept?.write(waiting().map(({ key, command }) => ({ key, command })))
  }
  const time = createServerTime()
  return {
    view,
    coming,
    /** Epoch ms on the server's clock. */
    serverNow: time.now,
    /** Resolves with the server's answer, however long the way there is; the session's end refuses it as `left`. */
    command: (command: CommandInput): Promise<CommandAnswer> =>
      new Promise((settle) => {
        const key = uuidv4()
        settlers.set(key, settle)
        setComing([...coming.getState(), { key, command, isAccepted: false }])
        send({ key, command })
      }),
    /** The server knows us on a new connection. What it answered on the last one may have been lost: the key tells it. */
    greeted: () => {
      for (const { key, command } of waiting()) send({ key, command })
    },
    receiveView: (text: string) => {
      const parsed = v.safeParse(viewText, text)
      if (!parsed.success) return
      const { whole, public: shared = [], own = [], at } = parsed.output
      if (at !== undefined) time.note(at)
      const before = whole ? nothing : view.getState()
      // An entry that a newer server writes otherwise is left as it was: the rest stays readable.
      const passOver = () => undefined
      view.setState(
        {
          public: withEntries(publicSlices, before.public, shared, passOver),
          own: withEntries(ownSlices, before.own, own, passOver),
        },
        true,
      )
      if (coming.getState().some(({ isAccepted }) => isAccepted)) setComing(waiting())
    },
    receiveAnswer: (text: string) => {
      const parsed = v.safeParse(answerText, text)
      if (!parsed.success) return
      const { key, ...answer } = parsed.output
      setComing(
        coming.getState().flatMap((each) => {
          if (each.key !== key) return [each]
          return answer.kind === 'accepted' ? [{ ...each, isAccepted: true }] : []
        }),
      )
      settlers.get(key)?.(answer)
      settlers.delete(key)
    },
    /** What is kept for the next page stays kept. */
    stop: () => {
      for (const settle of settlers.values()) settle({ kind: 'refused', reason: 'left' })
      settlers.clear()
    },
  }
}
export type Workshop = ReturnType<typeof createWorkshop>

/** What the server last said of this person; before it has, what they came with. */
export const roleNow = ({ own }: WorkshopView, joinedAs: Role): Role => own.role ?? joinedAs

/** Whether somebody has another name or role than a moment ago; a vote that opens or ends hides or shows their hand. */
export const isSeenOtherwise = (id: ParticipantId, now: WorkshopView, before: WorkshopView): boolean => {
  if (now.public.vote?.id !== before.public.vote?.id) return true
  const [person, known] = [now.public.people[id], before.public.people[id]]
  return known !== undefined && (person?.name !== known.name || person.role !== known.role)
}

export const isVoting = ({ public: open }: WorkshopView, id: ParticipantId): boolean =>
  open.vote !== null && mayVote(open, id)

const viewText = v.pipe(v.string(), v.parseJson(), viewMessage)
const answerText = v.pipe(v.string(), v.parseJson(), answerMessage)
