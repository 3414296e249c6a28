// Whether an edit of somebody in the room may be applied, asked for each when its turn has come.
import type * as Y from 'yjs'
import { isNewer } from '@parcours/shared/doc/migrate'
import { closeCode, type CloseCode } from '@parcours/shared/wire/close-codes'
import { withoutClients } from '@parcours/shared/wire/split-update'
import { mayWriteBoard } from '../access/permissions.ts'
import { judge, type Verdict } from '../access/guard/verdict.ts'
import { signedByOthers } from '../access/guard/signatures.ts'
import { addsNothing, decodeUpdate, type DecodedUpdate } from './known-content.ts'
import type { Peer } from './peer.ts'
import type { Applied } from './room-doc.ts'
import type { RoomWorkshop } from './workshop.ts'

/** `known`: of somebody who may not write, but it says nothing new. `newer`: a later Parcours wrote the board. */
export type Judgement = Verdict | 'known' | 'newer'

export interface JudgedEdit {
  readonly peer: Peer
  update: Uint8Array
  decoded: DecodedUpdate
}

/** What the judgement of an edit asks of its room. */
export interface Court {
  readonly workshop: RoomWorkshop
  /** Who says that this client is theirs. */
  readonly ownerOf: (client: number) => Peer | undefined
  /** Has brought what they had, and sends the rest as they write it. */
  readonly isInSync: (peer: Peer) => boolean
}

/** May make less of the edit: see `judgeArrival`. */
export const judgeIn = (doc: Y.Doc, edit: JudgedEdit, { workshop, ownerOf, isInSync }: Court): Judgement => {
  const { peer } = edit
  // All of theirs has come from themselves: whoever else brings more of it has made it up.
  const isOthers = (client: number) => {
    const owner = ownerOf(client)
    return owner !== undefined && owner.participantId !== peer.participantId && isInSync(owner)
  }
  const judgeOne = (decoded: DecodedUpdate) => judgeEdit(doc, decoded, peer, workshop, isOthers)
  return isInSync(peer) ? judgeOne(edit.decoded) : judgeArrival(doc, edit, judgeOne)
}

/**
 * Of somebody who has just come back, what others wrote and the server lost in a crash is left out of the edit, where the
 * writing of it is not theirs: its authors bring it themselves, and nobody is turned away for having seen it.
 */
const judgeArrival = (doc: Y.Doc, edit: JudgedEdit, judge: (update: DecodedUpdate) => Judgement): Judgement => {
  const judgement = judge(edit.decoded)
  if (judgement !== 'denied') return judgement
  const others = signedByOthers(doc, edit.decoded, edit.peer.participantId)
  const own = others.size === 0 ? undefined : withoutClients(edit.update, (client) => others.has(client))
  const decoded = own && decodeUpdate(own)
  if (own === undefined || decoded === undefined) return judgement
  const again = judge(decoded)
  if (again === 'allowed') Object.assign(edit, { update: own, decoded })
  return again
}

const judgeEdit = (
  doc: Y.Doc,
  update: DecodedUpdate,
  peer: Peer,
  workshop: RoomWorkshop,
  isOthers: (client: number) => boolean,
): Judgement => {
  const role = workshop.roleOf(peer)
  const isFrozen = isNewer(doc)
  if (isFrozen || role === undefined || peer.isDemoted || !mayWriteBoard(role)) {
    // As after a stock client's answer to our state vector.
    if (addsNothing(doc, update)) return 'known'
    return isFrozen ? 'newer' : 'denied'
  }
  const { mode, locks, openLanes } = workshop.state
  return judge(doc, update, { me: peer.participantId, role, mode, locks, openLanes }, isOthers)
}

/** How the socket of somebody whose edit met with this is closed; undefined where it was none to be refused. */
export const closingOf = (verdict: Judgement | Applied): CloseCode | undefined => {
  switch (verdict) {
    case 'denied':
      return closeCode.denied
    case 'newer':
      return closeCode.newerBoard
    // Whoever syncs afresh brings all of it in one piece, which can be judged.
    case 'missing':
      return closeCode.resync
    case 'failed':
      return closeCode.malformed
    case 'allowed':
    case 'known':
    case 'done':
    case 'unresolved':
      return undefined
  }
}
