// Presence in both directions: mine sent at most 30 times a second, the others' parsed and kept per person.
import { colorOf, parsePresence, type Presence } from '@parcours/shared/wire/presence'
import { messageType } from '@parcours/shared/wire/messages'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { createStore } from 'zustand/vanilla'

export interface Peer extends Presence {
  readonly clientId: number
}
export const sendEveryMs = 33

export const createPresence = (
  awareness: Awareness,
  user: Presence['user'],
  send: (message: Uint8Array<ArrayBuffer>) => void,
) => {
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }))
  let mine: Presence = { user, cursor: null, selection: [], cell: null, dragging: [], editing: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSent = 0

  const flush = () => {
    timer = undefined
    lastSent = performance.now()
    awareness.setLocalState(mine)
  }
  const readPeers = () => {
    const next: Peer[] = []
    for (const [clientId, raw] of awareness.getStates()) {
      if (clientId === awareness.clientID) continue
      const parsed = parsePresence(raw)
      if (parsed !== undefined) next.push({ ...parsed, clientId })
    }
    peers.setState({ peers: next.sort((a, b) => a.clientId - b.clientId) })
  }
  const onChange = ({ added, updated, removed }: Changes, origin: unknown) => {
    if ([...added, ...updated, ...removed].some((id) => id !== awareness.clientID)) readPeers()
    if (origin === 'local') sendMine()
  }
  const sendMine = () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageType.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', onChange)
  awareness.setLocalState(mine)

  return {
    peers,
    update: (change: Partial<Omit<Presence, 'user'>>) => {
      mine = { ...mine, ...change }
      timer ??= setTimeout(flush, Math.max(0, sendEveryMs - (performance.now() - lastSent)))
    },
    /** Leaves at once, so that nobody sees a ghost; what was about to be sent would bring one back. */
    leave: () => {
      clearTimeout(timer)
      timer = undefined
      awareness.setLocalState(null)
    },
    comeBack: () => awareness.setLocalState(mine),
    stop: () => {
      clearTimeout(timer)
      awareness.setLocalState(null)
      awareness.off('update', onChange)
    },
  }
}

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
  color: colorOf(id),
})
