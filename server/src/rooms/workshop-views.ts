// Who sees what of the workshop. What changed in one turn of the event loop, or in a crowd in a short tick, is sent as one
// view: the public part encoded once a role, the own part for each person whose own changed.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { roles, type Role } from '@parcours/shared/domain/values'
import type { CloseCode } from '@parcours/shared/wire/close-codes'
import type { ViewMessage } from '@parcours/shared/wire/workshop'
import { roleIn } from '@parcours/shared/workshop/people'
import { changedEntries, emptyOf, type Entry } from '@parcours/shared/workshop/slices'
import type { WorkshopState } from '@parcours/shared/workshop/state'
import { mayDiffer, ownSlices, ownView, publicSlices, publicView } from '@parcours/shared/workshop/view'
import { viewFrame } from './frames.ts'
import type { Fuse } from './fuse.ts'
import type { Peer } from './peer.ts'

export class WorkshopViews {
  /** All who are in the room, and whether they have said that they understand views. */
  readonly #peers = new Map<Peer, 'silent' | 'greeted'>()
  readonly #fuse: Fuse
  #shown: WorkshopState
  #next: WorkshopState
  #turn: NodeJS.Immediate | undefined
  #tick: NodeJS.Timeout | undefined
  #flushedAt = 0
  /** The whole public view a role: newcomers come together. */
  #whole = new Map<Role, readonly Entry[]>()

  constructor(state: WorkshopState, fuse: Fuse) {
    this.#shown = this.#next = state
    this.#fuse = fuse
  }

  join(peer: Peer): void {
    this.#peers.set(peer, 'silent')
  }
  leave(peer: Peer): void {
    this.#peers.delete(peer)
  }

  people(): Set<ParticipantId> {
    return new Set([...this.#peers.keys()].map(({ participantId }) => participantId))
  }

  greet(peer: Peer): void {
    if (!this.#peers.has(peer)) return
    this.#peers.set(peer, 'greeted')
    this.#sendWhole(peer)
  }

  show(state: WorkshopState): void {
    this.#next = state
    if (this.#turn !== undefined || this.#tick !== undefined) return
    const waitMs = this.#flushedAt + this.#peers.size * tickMsPerPeer - performance.now()
    if (waitMs <= 0) this.#turn = setImmediate(() => this.#fuse.run(() => this.#flush()))
    else this.#tick = setTimeout(() => this.#fuse.run(() => this.#flush()), waitMs)
  }

  /** Closes every socket of this person. */
  turnAway(person: ParticipantId, code: CloseCode): void {
    for (const peer of this.#peers.keys()) if (peer.participantId === person) peer.close(code)
  }

  destroy(): void {
    clearImmediate(this.#turn)
    clearTimeout(this.#tick)
  }

  #flush(): void {
    this.#turn = this.#tick = undefined
    this.#flushedAt = performance.now()
    const before = this.#shown
    const after = (this.#shown = this.#next)
    this.#whole = new Map()
    const frames = new Map(roles.map((role) => [role, publicFrame(before, after, role)]))
    const owns = new Map<ParticipantId, Uint8Array | undefined>()
    for (const [peer, hears] of this.#peers) {
      if (hears === 'silent') continue
      const { participantId } = peer
      const role = roleIn(after, participantId)
      if (role === undefined) continue
      // Another role sees another public view: it starts afresh.
      if (role !== roleIn(before, participantId)) this.#sendWhole(peer)
      else {
        const frame = frames.get(role)
        if (frame !== undefined) peer.send(frame)
        if (!owns.has(participantId)) owns.set(participantId, ownFrame(before, after, participantId))
        const own = owns.get(participantId)
        if (own !== undefined) peer.send(own)
      }
    }
  }

  #sendWhole(peer: Peer): void {
    const view = wholeView(this.#shown, peer.participantId, this.#whole)
    if (view !== undefined) peer.send(viewFrame(view))
  }
}

/** Two hundred who vote at once are told twenty times a second, not two hundred times; a dozen at once. */
const tickMsPerPeer = 0.25

/** Everything this person may see; undefined for who does not belong here. `known` keeps the public part a role. */
export const wholeView = (
  state: WorkshopState,
  to: ParticipantId,
  known: Map<Role, readonly Entry[]> = new Map(),
): ViewMessage | undefined => {
  const role = roleIn(state, to)
  if (role === undefined) return undefined
  const shared = known.get(role) ?? changedEntries(publicSlices, emptyOf(publicSlices), publicView(state, role))
  known.set(role, shared)
  return {
    whole: true,
    public: [...shared],
    own: changedEntries(ownSlices, emptyOf(ownSlices), ownView(state, to)),
  }
}

const publicFrame = (before: WorkshopState, after: WorkshopState, role: Role): Uint8Array | undefined => {
  const entries = changedEntries(publicSlices, publicView(before, role), publicView(after, role))
  return entries.length === 0 ? undefined : viewFrame({ public: entries })
}

const ownFrame = (before: WorkshopState, after: WorkshopState, to: ParticipantId): Uint8Array | undefined => {
  if (!mayDiffer(before, after, to)) return undefined
  const entries = changedEntries(ownSlices, ownView(before, to), ownView(after, to))
  return entries.length === 0 ? undefined : viewFrame({ own: entries })
}
