// Another moment of the board, looked at in place of the present one: the same people are there, and nothing can be written.
import { readBoard } from '@parcours/shared/doc/read'
import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { followScores } from './live-scores.ts'
import type { Peer } from './presence.ts'
import { nothingToUndo } from './undo-state.ts'
import type { Session, SessionState } from './session.ts'

/** Takes the document over: closing the session ends it. The room itself stays open. */
export const openPast = (live: Session, doc: Y.Doc): Session => {
  const board = readBoard(doc)
  const moment = { board, loaded: true, readOnly: true, ...nothingToUndo }
  const store = createStore<SessionState>(() => ({ ...live.store.getState(), ...moment }))
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: withoutHands(live) }))
  const stops = [
    live.store.subscribe((state) => store.setState({ ...state, ...moment })),
    live.presence.peers.subscribe(() => peers.setState({ peers: withoutHands(live) })),
  ]
  const nothing = () => {}
  return {
    ...live,
    store,
    doc,
    scores: followScores(board),
    // Where I point in the past is nobody's business in the present.
    presence: { ...live.presence, peers, update: nothing },
    change: () => false,
    begin: () => false,
    abandon: nothing,
    endTyping: nothing,
    type: nothing,
    undo: nothing,
    redo: nothing,
    close: () => {
      for (const stop of stops) stop()
      doc.destroy()
    },
  }
}

/** People are here, but what they point at and carry is in the present. */
const withoutHands = (live: Session): readonly Peer[] =>
  live.presence.peers.getState().peers.map((peer) => ({
    ...peer,
    cursor: null,
    selection: [],
    cell: null,
    dragging: [],
    carrying: null,
    resizing: null,
    editing: null,
    isPointing: false,
    sight: null,
  }))
