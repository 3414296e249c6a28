// The workshop of one room: commands in, decisions to disk, views out. A decision is the base of the next command at
// once; what people see and are answered is on disk.
import * as v from 'valibot'
import { emptyBoard, type Board } from '@parcours/shared/domain/board'
import { cardId, newId, type ParticipantId } from '@parcours/shared/domain/ids'
import { doorCodeLength, type JoinCode } from '@parcours/shared/domain/join-code'
import { colorIn } from '@parcours/shared/domain/people-colors'
import type { Role } from '@parcours/shared/domain/values'
import { refused, type Decision, type Refused } from '@parcours/shared/workshop/decision'
import { admit, personIn, roleIn } from '@parcours/shared/workshop/people'
import { command, decide, type Command } from '@parcours/shared/workshop/registry'
import { changedEntries } from '@parcours/shared/workshop/slices'
import { readWorkshop, stateSlices, type WorkshopState } from '@parcours/shared/workshop/state'
import { atTime, dueAt } from '@parcours/shared/workshop/time'
import { closeCode } from '@parcours/shared/wire/close-codes'
import type { CommandAnswer, CommandMessage, ViewMessage } from '@parcours/shared/wire/workshop'
import { StorageFailure, type StoredWorkshop, type WorkshopWrite } from '../storage/storage.ts'
import { newCode } from '../access/secrets.ts'
import { newAnswerBook, type AnswerBook } from './answer-book.ts'
import type { Fuse } from './fuse.ts'
import { performEffect, writesBoard, type EditBoard } from './effects.ts'
import type { Peer } from './peer.ts'
import type { PresentUser } from './presence-book.ts'
import { wholeView, WorkshopViews } from './workshop-views.ts'

export interface WorkshopOptions {
  readonly stored: StoredWorkshop
  /** In order with everything else that goes to this room's log. */
  readonly log: (updates: readonly Uint8Array[], writes: readonly WorkshopWrite[], onDurable: () => void) => void
  readonly edit: EditBoard
  readonly board: () => Board
  /** The board would be built in one piece, which holds up every other room. */
  readonly isParked: () => boolean
  /** Answers whether it could be read. */
  readonly wake: () => Promise<boolean>
  /** Nobody may write the document: a later Parcours wrote it. */
  readonly isFrozen: () => boolean
  readonly now: () => number
  readonly fuse: Fuse
}
export type Commander = Pick<Peer, 'participantId' | 'name' | 'role'>

interface Ready {
  readonly by: Commander
  readonly key: string
  readonly asked: Command
  readonly settle: (answer: CommandAnswer) => void
}

/** Stands in where a rule asks for a board that is parked: what it decides then is not used. */
const nothing = emptyBoard('', 'fr')
/** Decisions that wait for the disk at once; beyond, commands are refused as `busy`. */
const maxWaiting = 5000
/** A timer that is to wait for longer does not wait at all. */
const longestTimerMs = 2 ** 31 - 1

export class RoomWorkshop {
  readonly #options: WorkshopOptions
  readonly #answers: AnswerBook
  readonly #views: WorkshopViews
  /** After every decision so far. */
  #decided: WorkshopState
  /** After every decision that is on disk. */
  #durable: WorkshopState
  #waiting = 0
  /** Commands that wait for the board, in their order. */
  #held: Ready[] | undefined
  /** For what happens by itself: the end of a vote. */
  #alarm: NodeJS.Timeout | undefined

  constructor(options: WorkshopOptions) {
    this.#options = options
    this.#decided = this.#durable = stateOf(options.stored)
    this.#answers = newAnswerBook(options.stored.answers)
    this.#views = new WorkshopViews(this.#durable, options.fuse)
    this.#setAlarm()
  }

  /** What holds: people have been told, or are about to be. */
  get state(): WorkshopState {
    return this.#durable
  }

  /** Whoever is not known yet is admitted as they joined; undefined for who was shown out. */
  roleOf(person: Commander): Role | undefined {
    const { participantId } = person
    const admitted = this.#admitted(person)
    return roleIn(Object.hasOwn(this.#durable.people, participantId) ? this.#durable : admitted, participantId)
  }
  /** By what name, in what role and colour they are here. */
  userOf({ participantId, name, role }: Commander): PresentUser {
    const known = personIn(this.#durable, participantId)
    const color = colorIn(this.#decided.people, participantId)
    return { id: participantId, name: known?.name ?? name, role: known?.role ?? role, color }
  }
  /** Everything the person may see; a newcomer sees it before they are on disk. */
  viewOf(person: Commander): ViewMessage | undefined {
    return wholeView(admit(this.#durable, person.participantId, person, this.#here), person.participantId)
  }

  /** Undefined: was shown out meanwhile, and is to be turned away. */
  join(peer: Peer): Role | undefined {
    const role = this.roleOf(peer)
    if (role !== undefined) this.#views.join(peer)
    return role
  }
  leave(peer: Peer): void {
    this.#views.leave(peer)
  }
  /** The peer understands views: it gets the whole of its own, and from now on what changes. */
  greet(peer: Peer): void {
    this.#views.greet(peer)
  }

  /** `reply` is called once, when the answer is on disk. */
  command(by: Commander, { key, command: asked }: CommandMessage, reply: (answer: CommandAnswer) => void): void {
    const known = this.#answers.find(by.participantId, key)
    if (known !== undefined) return known.tell(reply)
    const parsed = v.safeParse(command, asked)
    if (!parsed.success) return reply(refused('malformed'))
    if (this.#waiting + (this.#held?.length ?? 0) >= maxWaiting) return reply(refused('busy'))
    const slot = this.#answers.open(by.participantId, key)
    slot.tell(reply)
    const ready = { by, key, asked: parsed.output, settle: slot.settle }
    if (this.#held === undefined) this.#perform(ready)
    else this.#held.push(ready)
  }

  destroy(): void {
    clearTimeout(this.#alarm)
    this.#views.destroy()
  }

  #perform(ready: Ready): void {
    const { by, key, asked, settle } = ready
    const decision = this.#decide(by, asked)
    if (decision === 'parked') return this.#options.fuse.follow(this.#hold(ready))
    if (decision.kind === 'refused') this.#log([], [], () => settle(decision))
    else this.#accept(by.participantId, key, asked, decision, settle)
  }

  /** Until the board is awake; whatever comes meanwhile waits behind it. */
  async #hold(first: Ready): Promise<void> {
    const held = (this.#held = [first])
    const isAwake = await this.#options.wake()
    this.#held = undefined
    for (const ready of held) {
      if (isAwake) this.#perform(ready)
      else ready.settle(refused('busy'))
    }
  }

  #decide(by: Commander, asked: Command): Decision | 'parked' {
    let isNeeded = false
    const board = () => {
      isNeeded ||= this.#options.isParked()
      return isNeeded ? nothing : this.#options.board()
    }
    const decision = decide(this.#admitted(by), asked, {
      by: by.participantId,
      now: this.#options.now(),
      newId: () => newId(cardId),
      newCode: () => newCode(doorCodeLength) as JoinCode,
      board,
    })
    const isWriting = decision.kind === 'accepted' && decision.effects?.some(writesBoard)
    // Rules are pure: decided again on the board itself, nothing of this is left.
    if (isNeeded || (isWriting && this.#options.isParked())) return 'parked'
    return isWriting && this.#options.isFrozen() ? refused('newer-board') : decision
  }

  #accept(
    by: ParticipantId,
    key: string,
    asked: Command,
    { state, answer, effects = [] }: Exclude<Decision, Refused>,
    settle: (answer: CommandAnswer) => void,
  ): void {
    const done = effects.map((effect) => performEffect(effect, this.#options.edit))
    const secrets = Object.assign({}, ...done.map(({ secret }) => secret)) as Record<string, unknown>
    const kept: CommandAnswer = { kind: 'accepted', ...(answer && { answer }) }
    const told: CommandAnswer =
      Object.keys(secrets).length === 0 ? kept : { kind: 'accepted', answer: { ...answer, ...secrets } }
    const journal: WorkshopWrite = {
      kind: 'answer',
      participantId: by,
      key,
      command: asked.kind,
      at: this.#options.now(),
      answer: JSON.stringify(kept),
    }
    const updates = done.flatMap(({ update }) => update ?? [])
    const writes = [...this.#become(state), ...done.flatMap(({ writes: each }) => each), journal]
    this.#log(updates, writes, () => {
      this.#show(state)
      settle(told)
      for (const { gone } of done) if (gone !== undefined) this.#views.turnAway(gone, closeCode.unauthorised)
    })
  }

  readonly #here = () => this.#views.people()
  #admitted(person: Commander): WorkshopState {
    const state = admit(this.#decided, person.participantId, person, this.#here)
    if (state !== this.#decided) this.#log([], this.#become(state), () => this.#show(state))
    return state
  }

  /** Makes it the base of what comes next; answers what to write. */
  #become(state: WorkshopState): WorkshopWrite[] {
    const entries = changedEntries(stateSlices, this.#decided, state)
    this.#decided = state
    this.#setAlarm()
    return entries.map(({ slice, key, value }) =>
      value === undefined
        ? { kind: 'no-entry', slice, key }
        : { kind: 'entry', slice, key, value: JSON.stringify(value) },
    )
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm)
    const due = dueAt(this.#decided)
    if (due === undefined) return
    const waitMs = Math.min(longestTimerMs, Math.max(0, due - this.#options.now()))
    this.#alarm = setTimeout(() => this.#options.fuse.run(() => this.#ring()), waitMs)
  }
  #ring(): void {
    const state = atTime(this.#decided, { now: this.#options.now() })
    if (state === this.#decided) this.#setAlarm()
    else this.#log([], this.#become(state), () => this.#show(state))
  }

  #show(state: WorkshopState): void {
    this.#durable = state
    this.#views.show(state)
  }

  #log(updates: readonly Uint8Array[], writes: readonly WorkshopWrite[], onDurable: () => void): void {
    this.#waiting++
    this.#options.log(updates, writes, () => {
      this.#waiting--
      onDurable()
    })
  }
}

/** Throws a StorageFailure when what is stored cannot be read: locks and ballots are never silently lost. */
const stateOf = ({ entries }: StoredWorkshop): WorkshopState => {
  try {
    return readWorkshop(entries.map(({ slice, key, value }) => ({ slice, key, value: JSON.parse(value) as unknown })))
  } catch (error) {
    throw new StorageFailure(String(error))
  }
}
