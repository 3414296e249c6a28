// Who is here, by awareness client: latest wins, each client belongs to one peer. Our own bookkeeping, because the
// library's never forgets a client. States stay text: they are checked to be JSON and otherwise passed on as they are.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { pointersUpTo } from '@parcours/shared/wire/presence'
import type { Peer } from './peer.ts'

export interface PresentUser {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  /** Absent: as the client says. */
  readonly color?: string
}
const asJoined = ({ participantId, name, role }: Peer): PresentUser => ({ id: participantId, name, role })

interface Entry {
  readonly clock: number
  readonly json: string
  readonly owner: Peer
  /** When the others were last told. */
  readonly toldAt: number
}
export type PresenceResult =
  | { readonly kind: 'changed'; readonly clients: readonly number[] }
  /** This peer's own client is behind what everybody saw leave: told so, it comes back by itself. */
  | { readonly kind: 'outdated'; readonly reply: Uint8Array; readonly clients: readonly number[] }
  | { readonly kind: 'malformed' }

export interface PresenceBook {
  receive(peer: Peer, update: Uint8Array): PresenceResult
  /** The clients that left with this peer. */
  leave(peer: Peer): readonly number[]
  /** Whose client it is. */
  ownerOf(client: number): Peer | undefined
  /** An awareness update of these clients, gone ones as null. */
  encode(clients: readonly number[]): Uint8Array
  clients(): readonly number[]
  size(): number
}

/** A tab has one client; a reload or two may linger. */
const maxClientsOfPeer = 8
/** What has not changed for others is told this often all the same, or they would believe that it is gone. */
const renewMs = 10_000
/** Clocks of clients that left are kept for a while, so that they can be told how far others have seen them. */
const maxDeparted = 2000

/** What a presence says of its person is true, whatever the client wrote: `userOf` tells. */
export const newPresenceBook = (userOf: (peer: Peer) => PresentUser = asJoined): PresenceBook => {
  const present = new Map<number, Entry>()
  const departed = new Map<number, number>()
  const owned = new Map<Peer, Set<number>>()

  const mayTouch = (peer: Peer, client: number): boolean => {
    const owner = present.get(client)?.owner
    if (owner === undefined) return (owned.get(peer)?.size ?? 0) < maxClientsOfPeer
    // A reconnecting tab keeps its client; its old socket may still look alive.
    return owner === peer || owner.participantId === peer.participantId
  }
  const disown = (client: number) => {
    const entry = present.get(client)
    if (entry === undefined) return
    present.delete(client)
    owned.get(entry.owner)?.delete(client)
    departed.set(client, entry.clock)
    const [oldest] = departed.keys()
    if (departed.size > maxDeparted && oldest !== undefined) departed.delete(oldest)
  }
  const own = (peer: Peer, client: number, clock: number, json: string, toldAt: number) => {
    const before = present.get(client)
    if (before !== undefined && before.owner !== peer) owned.get(before.owner)?.delete(client)
    present.set(client, { clock, json, owner: peer, toldAt })
    departed.delete(client)
    const mine = owned.get(peer) ?? new Set()
    mine.add(client)
    owned.set(peer, mine)
  }
  const encode = (clients: readonly number[]) => {
    const encoder = encoding.createEncoder()
    const known = clients.filter((client) => present.has(client) || departed.has(client))
    encoding.writeVarUint(encoder, known.length)
    for (const client of known) {
      const entry = present.get(client)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, entry?.clock ?? departed.get(client) ?? 0)
      encoding.writeVarString(encoder, entry?.json ?? 'null')
    }
    return encoding.toUint8Array(encoder)
  }

  return {
    receive: (peer, update) => {
      const changed: number[] = []
      const outdated: number[] = []
      try {
        const decoder = decoding.createDecoder(update)
        for (let left = decoding.readVarUint(decoder); left > 0; left--) {
          const client = decoding.readVarUint(decoder)
          const clock = decoding.readVarUint(decoder)
          const text = decoding.readVarUint8Array(decoder)
          // A stock client repeats what it hears of others: that is no offence, and not worth decoding.
          if (!mayTouch(peer, client)) continue
          const before = present.get(client)
          const known = before?.clock ?? departed.get(client) ?? -1
          if (clock < known || (before === undefined && clock === known)) {
            if (before === undefined && text.length > 4) outdated.push(client)
            continue
          }
          const user = userOf(peer)
          const isHidden = present.size > pointersUpTo && user.role !== 'facilitator'
          const json = parseState(text, user, isHidden)
          if (json === 'null') {
            if (before === undefined) continue
            present.set(client, { ...before, clock })
            disown(client)
          } else if (clock === known && before !== undefined) {
            own(peer, client, before.clock, before.json, before.toldAt)
            continue
          } else if (isHidden && before?.json === json && performance.now() - before.toldAt < renewMs) {
            own(peer, client, clock, json, before.toldAt)
            continue
          } else own(peer, client, clock, json, performance.now())
          changed.push(client)
        }
      } catch {
        return { kind: 'malformed' }
      }
      return outdated.length === 0
        ? { kind: 'changed', clients: changed }
        : { kind: 'outdated', reply: encode(outdated), clients: changed }
    },
    leave: (peer) => {
      const clients = [...(owned.get(peer) ?? [])]
      for (const client of clients) disown(client)
      owned.delete(peer)
      return clients
    },
    ownerOf: (client) => present.get(client)?.owner,
    encode,
    clients: () => [...present.keys()],
    size: () => present.size,
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })
/** Throws unless it is a JSON object or null: anything else breaks the clients that read it. */
const parseState = (bytes: Uint8Array, user: PresentUser, hidesPointer: boolean): string => {
  const text = decoder.decode(bytes)
  const state: unknown = JSON.parse(text)
  if (state === null) return 'null'
  if (typeof state !== 'object' || Array.isArray(state)) throw new Error('a presence is an object')
  return hidesPointer ? withUser(withoutPointer(state), user) : withUser(state, user, text)
}

/** Without what moves with every move of the hand. */
const withoutPointer = (state: object): object => ({
  ...state,
  ...('cursor' in state && { cursor: null }),
  ...('sight' in state && { sight: null }),
  ...('isPointing' in state && { isPointing: false }),
})

const withUser = (state: object, user: PresentUser, text = JSON.stringify(state)): string => {
  if (!('user' in state)) return text
  const said = typeof state.user === 'object' && state.user !== null ? (state.user as Partial<PresentUser>) : {}
  const hasColor = user.color === undefined || said.color === user.color
  const isTrue = said.id === user.id && said.name === user.name && said.role === user.role && hasColor
  return isTrue ? text : JSON.stringify({ ...state, user: { ...said, ...user } })
}
