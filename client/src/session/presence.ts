// Presence in both directions: mine sent at most 30 times a second, the others' parsed and kept per person.
import { parsePresence, type Presence, type Reaction, type Sight } from '@parcours/shared/wire/presence'
import { colorIn } from '@parcours/shared/domain/people-colors'
import { messageType } from '@parcours/shared/wire/messages'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { createStore } from 'zustand/vanilla'

export interface Peer extends Presence {
  readonly clientId: number
}
interface PresenceOptions {
  /** Somebody let go of what they carried: the document has it, and is shown before their hand is gone. */
  readonly onLetGo: () => void
  /** Whether where my hand is would tell what I vote for. */
  readonly isVoting: () => boolean
}
export const sendEveryMs = 33
/** As long as a call may take to everybody through a crowd. */
const callMs = 3_000

export const createPresence = (
  awareness: Awareness,
  user: Presence['user'],
  send: (message: Uint8Array<ArrayBuffer>) => void,
  { onLetGo, isVoting }: PresenceOptions,
) => {
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }))
  let mine: Presence = {
    user,
    cursor: null,
    selection: [],
    cell: null,
    dragging: [],
    carrying: null,
    resizing: null,
    drawing: null,
    editing: null,
    isPointing: false,
    sight: null,
    reaction: null,
    gathering: null,
  }
  const calls = new Map<'reaction' | 'gathering', ReturnType<typeof setTimeout>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSent = 0

  const flush = () => {
    timer = undefined
    lastSent = performance.now()
    awareness.setLocalState(shown())
  }
  /** A pointer that is meant to be seen is. */
  const shown = (): Presence =>
    isVoting() && !mine.isPointing ? { ...mine, cursor: null, selection: [], cell: null } : mine
  const known = new Map<number, Peer>()
  /** Those that say nothing new stay the same objects. */
  const readPeers = (ids: readonly number[]) => {
    let hasLetGo = false
    for (const clientId of ids) {
      const before = known.get(clientId)
      const parsed = parsePresence(awareness.getStates().get(clientId))
      if (parsed === undefined) known.delete(clientId)
      else known.set(clientId, { ...parsed, clientId })
      if (before !== undefined && isHolding(before) && (parsed === undefined || !isHolding(parsed))) hasLetGo = true
    }
    if (hasLetGo) onLetGo()
    peers.setState({ peers: [...known.values()].sort((a, b) => a.clientId - b.clientId) })
  }
  const onChange = ({ added, updated, removed }: Changes, origin: unknown) => {
    const theirs = [...added, ...updated, ...removed].filter((id) => id !== awareness.clientID)
    if (theirs.length > 0) readPeers(theirs)
    if (origin === 'local') sendMine()
  }
  const sendMine = () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', onChange)
  awareness.setLocalState(shown())

  const update = (change: Partial<Omit<Presence, 'user'>>) => {
    mine = { ...mine, ...change }
    sendSoon()
  }
  const sendSoon = () => {
    timer ??= setTimeout(flush, Math.max(0, sendEveryMs - (performance.now() - lastSent)))
  }
  /** Said to whoever is here now: it is taken back before somebody comes who was not meant. */
  const say = (change: Pick<Presence, 'reaction'> | Pick<Presence, 'gathering'>, name: 'reaction' | 'gathering') => {
    update(change)
    clearTimeout(calls.get(name))
    calls.set(
      name,
      setTimeout(() => update({ [name]: null }), callMs),
    )
  }

  return {
    peers,
    update,
    react: (kind: Reaction) => say({ reaction: { kind, call: Date.now() } }, 'reaction'),
    /** The colour that the board gave me. */
    wear: (color: string) => {
      if (color === mine.user.color) return
      mine = { ...mine, user: { ...mine.user, color } }
      sendSoon()
    },
    /** Brings everybody to what I see. */
    gather: (sight: Sight) => say({ gathering: { sight, call: Date.now() } }, 'gathering'),
    /** Leaves at once, so that nobody sees a ghost; what was about to be sent would bring one back. */
    leave: () => {
      clearTimeout(timer)
      timer = undefined
      awareness.setLocalState(null)
    },
    comeBack: () => awareness.setLocalState(shown()),
    stop: () => {
      clearTimeout(timer)
      for (const each of calls.values()) clearTimeout(each)
      awareness.setLocalState(null)
      awareness.off('update', onChange)
    },
  }
}

const isHolding = ({ dragging, carrying, resizing }: Presence): boolean =>
  dragging.length > 0 || carrying !== null || resizing !== null

interface Changes {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** The part of a presence that does not change while somebody is here. */
export const userOf = (id: Presence['user']['id'], name: string, role: Presence['user']['role']): Presence['user'] => ({
  id,
  name,
  role,
  color: colorIn({}, id),
})
