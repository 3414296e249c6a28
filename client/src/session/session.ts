// The client's side of a room: document, connection, undo and presence, joined once and closed once.
import type { Board } from '@parcours/shared/domain/board'
import type { BoardId, CardId, ParticipantId } from '@parcours/shared/domain/ids'
import { colorIn } from '@parcours/shared/domain/people-colors'
import type { Role } from '@parcours/shared/domain/values'
import { typeInCard, type Typing } from '@parcours/shared/doc/edits/cards'
import { localOrigin, roots } from '@parcours/shared/doc/layout'
import { isNewer } from '@parcours/shared/doc/migrate'
import { followBoard, type Unread } from '@parcours/shared/doc/read'
import { closeCode } from '@parcours/shared/wire/close-codes'
import { votesOf } from '@parcours/shared/workshop/tally'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { dismissOffers, toast } from '../ui/toast.ts'
import { forgetAdmission } from './admission.ts'
import { deleteBoard } from './api.ts'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { keepOnDevice, readFromDevice } from './device-copy.ts'
import { connect, isConnected, type ConnectionState } from './connection.ts'
import { mayRedo, mayType, mayUndo, mayWrite, haveSameRights, rightsOf, whyForbidden } from './gate.ts'
import { historyOf } from './history.ts'
import { keptCommands } from './kept-commands.ts'
import { forgetPlace } from './kept-place.ts'
import { createPictures } from './pictures.ts'
import { createPresence, userOf } from './presence.ts'
import { forgetBoard, isKnownHere } from './recent-boards.ts'
import { noScores, type FollowScores } from './scores.ts'
import { createShowPace } from './show-pace.ts'
import { sendImage } from './send-image.ts'
import { keepReceipt } from './receipts.ts'
import { nothingToUndo, undoState, type UndoState } from './undo-state.ts'
import { keepSelection } from './undo-selection.ts'
import { createWorkshop, isSeenOtherwise, isVoting, roleNow } from './workshop.ts'

export interface Me {
  readonly participantId: ParticipantId
  readonly name: string
  readonly role: Role
}
export interface SessionState extends UndoState {
  readonly board: Board
  /** What another program wrote into it and nobody can read: left out, and said. */
  readonly unread: Unread
  /** False until the server or this device's copy has answered: nothing is shown as empty before. */
  readonly loaded: boolean
  readonly connection: ConnectionState
  readonly storageFailing: boolean
  /** Written by a later Parcours: shown, and never written by this one. */
  readonly newerBoard: boolean
  /** Came when the room was full. */
  readonly roomFull: boolean
  /** As the server last told it. */
  readonly role: Role
  /** Observers, everybody in a full room, and in a board that is newer. */
  readonly readOnly: boolean
}
export interface Admission {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly role: Role
  readonly token: string
  readonly name: string
}

const typingPauseMs = 1_000
/** A device slower than this is not waited for. */
const deviceFirstMs = 500

interface SessionOptions {
  /** False: what this device holds of the board could not be set aside, and is left alone. */
  readonly keepsOnDevice?: boolean
}

/** `follow` makes the scores of the board that is shown; without it there are none. */
export const openSession = (
  { boardId, participantId, role, token, name }: Admission,
  follow: FollowScores = noScores,
  { keepsOnDevice = true }: SessionOptions = {},
) => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const user = userOf(participantId, name, role)
  const undo = new Y.UndoManager(roots(doc), {
    trackedOrigins: new Set([localOrigin]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  })
  const follower = followBoard(
    doc,
    (_board, patch) => scores.wait(patch),
    () => {
      if (!store.getState().newerBoard && isNewer(doc)) limit({ newerBoard: true })
      // What comes before is shown at once and whole.
      if (store.getState().loaded) pace.soon()
    },
  )
  const scores = follow(follower.current())
  const showBoard = () => {
    const board = follower.current()
    if (store.getState().board === board) return
    pace.begin()
    scores.show(board)
    // Dots follow cards that are merged or taken apart.
    if (board.merged !== store.getState().board.merged) countVotes(board)
    store.setState({ board, unread: follower.unread() })
  }
  const pace = createShowPace(showBoard)
  const store = createStore<SessionState>(() => ({
    board: follower.current(),
    unread: follower.unread(),
    loaded: false,
    connection: { kind: 'connecting' },
    storageFailing: false,
    newerBoard: false,
    roomFull: false,
    role,
    readOnly: role === 'observer',
    ...nothingToUndo,
  }))
  let isRefused = false
  const limit = (change: Partial<Pick<SessionState, 'role' | 'roomFull' | 'newerBoard'>>) => {
    const next = { ...store.getState(), ...change }
    store.setState({ ...change, readOnly: isRefused || next.role === 'observer' || next.roomFull || next.newerBoard })
  }
  // An observer writes nothing, so nothing of theirs could wait on this device.
  const kept = role === 'observer' || !keepsOnDevice ? undefined : keepOnDevice(boardId, doc)
  void kept?.whenSynced.then(() => {
    if (Object.keys(follower.current().maps).length > 0 || Object.keys(follower.current().cards).length > 0)
      markLoaded()
  })
  const markLoaded = () => {
    if (store.getState().loaded) return
    showBoard()
    store.setState({ loaded: true })
  }
  const workshop = createWorkshop({
    send: (message) => connection.sendCommand(message),
    kept: keptCommands(boardId, participantId),
  })
  workshop.view.subscribe((view, before) => {
    if (view.public.results !== before.public.results) {
      countVotes(store.getState().board)
      // Whoever shows scores looks again.
      store.setState({})
    }
    limit({ role: roleNow(view, role) })
    // The server writes who somebody is into their presence: said again, the others read the new name at once.
    if (isSeenOtherwise(participantId, view, before)) presence.update({})
    presence.wear(colorIn(view.public.people, participantId))
    if (!haveSameRights(view, before)) showUndo()
    keepReceipt(boardId, view)
  })
  const countVotes = (board: Board) => scores.count(votesOf(workshop.view.getState().public.results, board))
  const pictures = createPictures((blob, onProgress) => sendImage({ boardId, token }, blob, onProgress))
  const connection = connect({
    boardId,
    token,
    doc,
    awareness,
    workshop,
    // Somebody who was here has most of it on this device.
    ready: isKnownHere(boardId) ? readFromDevice(kept, deviceFirstMs) : undefined,
    onState: (state) => {
      if (state.kind === 'saved' || state.kind === 'saving') markLoaded()
      // Back again, and the server says anew whether there is a place.
      if (state.kind === 'connecting' && store.getState().connection.kind === 'offline') limit({ roomFull: false })
      // Nothing more is written into a document that cannot be saved.
      if (state.kind === 'refused') {
        isRefused = true
        limit({})
      }
      if (state.kind === 'closed' && state.code === closeCode.boardDeleted) forget()
      const before = store.getState().connection
      // Said with every key that is pressed, and mostly the same.
      if (state.kind !== before.kind || (state.kind !== 'saved' && state.kind !== 'saving'))
        store.setState({ connection: state })
      if (!isConnected(before) && isConnected(state)) pictures.resume()
    },
    onNotice: (notice) => {
      if (notice.kind === 'storage-failing') store.setState({ storageFailing: true })
      if (notice.kind === 'storage-recovered') store.setState({ storageFailing: false })
      if (notice.kind === 'room-full') limit({ roomFull: true })
    },
  })
  /** Nothing of the board stays on this device. */
  const forget = () => {
    void kept?.clearData()
    void import('./aside-db.ts').then(({ forgetAside }) => forgetAside(boardId)).catch(() => {})
    forgetBoard(boardId)
    forgetAdmission(boardId)
    forgetPlace(boardId)
  }
  const presence = createPresence(awareness, user, connection.send, {
    onLetGo: () => {
      if (store.getState().loaded) showBoard()
    },
    isVoting: () => isVoting(workshop.view.getState(), participantId),
  })
  const showUndo = () => store.setState(undoState(doc, undo, rights()))
  keepSelection(undo)
  undo.on('stack-item-added', showUndo)
  undo.on('stack-item-popped', showUndo)
  undo.on('stack-cleared', showUndo)

  const onPageHide = () => presence.leave()
  const onPageShow = () => presence.comeBack()
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if ((connection.hasPending() && kept === undefined) || pictures.hasPending()) event.preventDefault()
  }
  addEventListener('pagehide', onPageHide)
  addEventListener('pageshow', onPageShow)
  addEventListener('beforeunload', onBeforeUnload)

  /** The card under my keys; a new one is one undo step until I leave it, whatever the pauses. */
  let typing: { readonly card: CardId; readonly at: number; readonly isNew: boolean } | undefined
  const sayForbidden = () => toast(labelsNow().workshop.rights.refused[whyForbidden(rights())])
  const rights = () => rightsOf(workshop.view.getState(), store.getState().role, participantId)
  const writeIf = (isAllowed: () => boolean, write: () => void): boolean => {
    if (store.getState().readOnly) return false
    if (!isAllowed()) {
      sayForbidden()
      return false
    }
    dismissOffers()
    write()
    return true
  }
  const writeAndShow = (isAllowed: () => boolean, write: () => void): boolean => {
    const isWritten = writeIf(isAllowed, write)
    if (isWritten) showBoard()
    return isWritten
  }
  const write = (edit: (doc: Y.Doc) => void) =>
    writeAndShow(
      () => mayWrite(doc, rights(), edit),
      () => edit(doc),
    )
  return {
    boardId,
    me: { participantId, name, role } satisfies Me,
    store,
    presence,
    workshop,
    /** What the server will judge by, as far as it has told. */
    rights,
    sayForbidden,
    pictures,
    history: historyOf(boardId, token),
    /** The scores of the board in the store. */
    scores,
    /** The document, for reading shared text while it is typed; writes go through `change`. */
    doc,
    /** One gesture: one edit (or several in one call), one undo step. False: nobody here may, and it was said. */
    change: (edit: (doc: Y.Doc) => void): boolean => {
      typing = undefined
      undo.stopCapturing()
      const isWritten = write(edit)
      undo.stopCapturing()
      return isWritten
    },
    /** Creates a card to be typed in: its first words and its creation are one undo step. */
    begin: (card: CardId, edit: (doc: Y.Doc) => void): boolean => {
      undo.stopCapturing()
      typing = { card, at: performance.now(), isNew: true }
      return write(edit)
    },
    /** Takes a card back that was begun and left empty, as if it had never been. */
    abandon: (card: CardId, edit: (doc: Y.Doc) => void) => {
      if (typing?.card !== card) undo.stopCapturing()
      typing = undefined
      write(edit)
      undo.stopCapturing()
    },
    /** Keystrokes in one card join one undo step until a pause. The document has them at once, `store` after the next frame. */
    type: (card: CardId, change: Typing) => {
      const now = performance.now()
      const isSame = typing?.card === card
      if (!isSame || (typing?.isNew === false && now - typing.at > typingPauseMs)) undo.stopCapturing()
      typing = { card, at: now, isNew: false }
      // A key pressed is no time to try the edit, nor to read the board.
      pace.behindPaint()
      writeIf(
        () => mayType(doc, rights(), card),
        () => typeInCard(doc, card, change),
      )
    },
    /** The card was left: what is typed in it later is another undo step. */
    endTyping: (card: CardId) => {
      if (typing?.card === card) typing = undefined
      pace.catchUp()
    },
    undo: () => {
      typing = undefined
      writeAndShow(
        () => mayUndo(doc, rights(), undo),
        () => undo.undo(),
      )
    },
    redo: () => {
      typing = undefined
      writeAndShow(
        () => mayRedo(doc, rights(), undo),
        () => undo.redo(),
      )
    },
    /** The board goes for everybody and for good; only a facilitator may. */
    deleteBoard: async () => {
      const outcome = await deleteBoard(boardId, token)
      if (outcome.kind === 'accepted') forget()
      return outcome
    },
    /** The whole document, this device's copy in it: what a refusal is worked out from. */
    wholeCopy: async (): Promise<Uint8Array> => {
      await readFromDevice(kept)
      return Y.encodeStateAsUpdate(doc)
    },
    /** From here on nothing is kept on this device. Whether something was. */
    leaveDevice: async (): Promise<boolean> => {
      await kept?.destroy()
      return kept !== undefined
    },
    close: () => {
      removeEventListener('pagehide', onPageHide)
      removeEventListener('pageshow', onPageShow)
      removeEventListener('beforeunload', onBeforeUnload)
      pace.stop()
      presence.stop()
      pictures.close()
      connection.stop()
      workshop.stop()
      follower.stop()
      undo.destroy()
      void kept?.destroy()
      doc.destroy()
    },
  }
}
export type Session = ReturnType<typeof openSession>
