// For tests: a session with a real document, undo and presence, and no socket. Never part of the application.
import type { Board } from '@parcours/shared/domain/board'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { Role } from '@parcours/shared/domain/values'
import { writeBoard } from '@parcours/shared/doc/edits/board'
import { typeInCard } from '@parcours/shared/doc/edits/cards'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { followBoard } from '@parcours/shared/doc/read'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { mayUndo, mayWrite, rightsOf } from './gate.ts'
import { historyOf } from './history.ts'
import { followScores } from './live-scores.ts'
import { createPictures } from './pictures.ts'
import { createPresence, userOf } from './presence.ts'
import { keepSelection } from './undo-selection.ts'
import { localWorkshop } from './test-workshop.ts'
import { nothingToUndo, undoState } from './undo-state.ts'
import type { Session, SessionState } from './session.ts'

interface TestPerson {
  readonly id?: string
  readonly name?: string
  readonly role?: Role
}

/** What the person does is undone alone: the board is there before they come in. */
export const testSession = (
  board: Board,
  { id = 'me', name = 'Anna Martin', role = 'facilitator' }: TestPerson = {},
): Session => {
  const doc = new Y.Doc()
  writeBoard(doc, board)
  const user = userOf(id as ParticipantId, name, role)
  const undo = new Y.UndoManager(roots(doc), {
    trackedOrigins: new Set([localOrigin]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  const follower = followBoard(doc, (shown, patch) => {
    scores.wait(patch)
    scores.show(shown)
    store.setState({ board: shown, unread: follower.unread() })
  })
  const scores = followScores(follower.current())
  const store = createStore<SessionState>(() => ({
    board: follower.current(),
    unread: follower.unread(),
    loaded: true,
    connection: { kind: 'saved' },
    storageFailing: false,
    newerBoard: false,
    roomFull: false,
    role,
    readOnly: role === 'observer',
    ...nothingToUndo,
  }))
  const presence = createPresence(new Awareness(doc), user, () => {}, { onLetGo: () => {}, isVoting: () => false })
  const showUndo = () => store.setState(undoState(doc, undo, rights()))
  keepSelection(undo)
  undo.on('stack-item-added', showUndo)
  undo.on('stack-item-popped', showUndo)
  const workshop = localWorkshop(user, () => store.getState().board)
  const rights = () => rightsOf(workshop.view.getState(), store.getState().role, user.id)
  const write = (edit: (doc: Y.Doc) => void) => {
    const isAllowed = !store.getState().readOnly && mayWrite(doc, rights(), edit)
    if (isAllowed) edit(doc)
    return isAllowed
  }
  return {
    boardId: 'testboard' as BoardId,
    me: { participantId: user.id, name, role },
    store,
    presence,
    workshop,
    rights,
    sayForbidden: () => {},
    pictures: createPictures(async () => ({ kind: 'refused', code: 'unreachable', message: '' })),
    history: historyOf('testboard' as BoardId, 'token'),
    scores,
    doc,
    change: (edit) => {
      undo.stopCapturing()
      const isWritten = write(edit)
      undo.stopCapturing()
      return isWritten
    },
    begin: (_card, edit) => {
      undo.stopCapturing()
      return write(edit)
    },
    endTyping: () => undo.stopCapturing(),
    abandon: (_card, edit) => {
      write(edit)
      undo.stopCapturing()
    },
    type: (card, change) => void write((d) => typeInCard(d, card, change)),
    undo: () => void (mayUndo(doc, rights(), undo) && undo.undo()),
    redo: () => void undo.redo(),
    deleteBoard: async () => ({ kind: 'refused', code: 'unreachable', message: '' }),
    wholeCopy: async () => Y.encodeStateAsUpdate(doc),
    leaveDevice: async () => true,
    close: () => {
      presence.stop()
      follower.stop()
      undo.destroy()
      doc.destroy()
    },
  }
}
