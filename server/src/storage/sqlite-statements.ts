// Every statement, prepared once (preparing anew each time tripled the memory). Parameters always go in one array:
// the driver takes a lone object for named parameters.
import { crc32 } from 'node:zlib'
import type Database from 'libsql'
import type { BoardId } from '@parcours/shared/domain/ids'
import type { Perform } from './operations.ts'
import { prepareCodes } from './sqlite-codes.ts'
import { prepareHistory } from './sqlite-history.ts'
import { prepareImages } from './sqlite-images.ts'
import { prepareRead } from './sqlite-read.ts'
import { prepareUpkeep } from './sqlite-upkeep.ts'
import { prepareWorkshop } from './sqlite-workshop.ts'
import { asBuffer, Damage, intact, rowColumns, type Row } from './stored-bytes.ts'
import type { BoardKey, NewParticipant, StorageOptions, StoredSession } from './storage.ts'

export interface Statements extends Perform {
  /** After a batch that read sessions: their use is written down apart, and a disk that refuses that costs nobody anything. */
  readonly hasUsed: () => boolean
  readonly touchUsed: () => void
}

export const prepareStatements = (db: Database.Database, options: StorageOptions): Statements => {
  const board = db.prepare('SELECT number FROM boards WHERE id = ?')
  const insertBoard = db.prepare('INSERT INTO boards (id, touched_at) VALUES (?, unixepoch()) RETURNING number')
  const insertKey = db.prepare('INSERT INTO board_keys (hash, board, role) VALUES (?, ?, ?)')
  const keys = prepareRead<BoardKey>(db, { role: 'text', hash: 'text' }, 'FROM board_keys WHERE board = ?')
  const insertParticipant = db.prepare('INSERT INTO participants (board, id, name, role) VALUES (?, ?, ?, ?)')
  const participant = prepareRead<Pick<StoredSession, 'name' | 'role'>>(
    db,
    { name: 'text', role: 'text' },
    'FROM participants WHERE board = ? AND id = ?',
  )
  const insertSession = db.prepare(
    'INSERT INTO sessions (hash, board, participant, used_at) VALUES (?, ?, ?, unixepoch())',
  )
  const session = prepareRead<StoredSession & { usedAt: number }>(
    db,
    {
      participantId: ['text', 'p.id'],
      name: ['text', 'p.name'],
      role: ['text', 'p.role'],
      hash: ['text', 's.hash'],
      usedAt: ['number', 's.used_at'],
    },
    `FROM sessions s JOIN participants p ON p.board = s.board AND p.id = s.participant WHERE s.hash = ? AND s.board = ?
       AND s.used_at >= unixepoch() - ?`,
  )
  const lastSeq = db.prepare(
    `SELECT CAST(max(coalesce((SELECT max(seq) FROM updates WHERE board = ?), 0),
                     coalesce((SELECT through_seq FROM snapshots WHERE board = ?), 0)) AS INTEGER) AS seq`,
  )
  const insertUpdate = db.prepare('INSERT INTO updates (board, seq, content, crc) VALUES (?, ?, ?, ?)')
  const snapshot = prepareRead<Row>(
    db,
    { ...rowColumns, seq: ['number', 'through_seq'] },
    'FROM snapshots WHERE board = ?',
  )
  const updates = prepareRead<Row>(db, rowColumns, 'FROM updates WHERE board = ? ORDER BY updates.seq')
  const upsertSnapshot = db.prepare(
    `INSERT INTO snapshots (board, through_seq, content, crc) VALUES (?, ?, ?, ?)
     ON CONFLICT (board) DO UPDATE
     SET through_seq = excluded.through_seq, content = excluded.content, crc = excluded.crc
     WHERE excluded.through_seq >= through_seq`,
  )
  const deleteCovered = db.prepare('DELETE FROM updates WHERE board = ? AND seq <= ?')

  const sessionSeconds = Math.ceil(options.sessionMs / 1000)
  const images = prepareImages(db)
  const codes = prepareCodes(db)
  const workshop = prepareWorkshop(db, codes)

  const numberOf = (id: BoardId) => (board.get([id]) as { number: number } | undefined)?.number
  const known = (id: BoardId) => {
    const number = numberOf(id)
    if (number === undefined) throw new Error('unknown board')
    return number
  }
  const seqOf = (number: number) => (lastSeq.get([number, number]) as { seq: number }).seq
  const addUpdate = (number: number, seq: number, content: Uint8Array) =>
    insertUpdate.run([number, seq, asBuffer(content), crc32(content)])

  const upkeep = prepareUpkeep(db, options, numberOf)
  const addParticipant = (number: number, { id, name, role, sessionHash }: Omit<NewParticipant, 'boardId'>) => {
    upkeep.touchBoard(number)
    insertParticipant.run([number, id, name, role])
    insertSession.run([sessionHash, number, id])
  }
  const history = prepareHistory(db, { numberOf, known })
  return {
    ...upkeep.perform,
    ...history.perform,
    hasUsed: upkeep.hasUsed,
    touchUsed: upkeep.touchUsed,
    createBoard: ({ id, keys: boardKeys, update, images: brought = [] }) => {
      const { number } = insertBoard.get([id]) as { number: number }
      for (const { role, hash } of boardKeys) insertKey.run([hash, number, role])
      addUpdate(number, 1, update)
      for (const image of brought) images.insert(number, image)
      return undefined
    },
    boardKeys: ({ boardId }) => {
      const number = numberOf(boardId)
      if (number === undefined) return 'unknown'
      return keys.all([number]).map(({ role, hash }) => ({ role, hash }))
    },
    addParticipant: ({ boardId, ...participant }) => {
      addParticipant(known(boardId), participant)
      return undefined
    },
    codeHolder: ({ hash }) => {
      const found = codes.find(hash)
      if (found === undefined) return 'unknown'
      const { boardId, participantId } = found
      return participantId === undefined ? { kind: 'door', boardId } : { kind: 'device', boardId, participantId }
    },
    enterByCode: ({ hash, id, name, sessionHash }) => {
      const found = codes.find(hash)
      if (found === undefined) return 'unknown'
      const { boardId, number, participantId } = found
      if (participantId === undefined) {
        addParticipant(number, { id, name, role: 'participant', sessionHash })
        return { boardId, participantId: id, name, role: 'participant' }
      }
      const known = participant.get([number, participantId])
      if (known === undefined) throw new Damage('a code is of nobody')
      codes.dropOf(number, participantId)
      upkeep.touchBoard(number)
      insertSession.run([sessionHash, number, participantId])
      return { boardId, participantId, name: known.name, role: known.role }
    },
    session: ({ boardId, hash }) => {
      const number = numberOf(boardId)
      const row = number === undefined ? undefined : session.get([hash, number, sessionSeconds])
      if (row === undefined || number === undefined) return 'unknown'
      upkeep.noteUse(number, hash, row.usedAt)
      return { participantId: row.participantId, name: row.name, role: row.role, hash: row.hash }
    },
    append: ({ boardId, updates: contents, writes }) => {
      const number = known(boardId)
      upkeep.touchBoard(number)
      let seq = seqOf(number)
      for (const content of contents) addUpdate(number, ++seq, content)
      for (const write of writes) workshop.write(number, write)
      return seq
    },
    load: ({ boardId }) => {
      const number = numberOf(boardId)
      if (number === undefined) return 'unknown'
      const stored = snapshot.get([number])
      const rows = updates.all([number])
      const next = (stored?.seq ?? 0) + 1
      const missing = rows.findIndex(({ seq }, i) => seq !== next + i)
      if (missing !== -1) throw new Damage(`stored update ${next + missing} is missing`)
      return {
        ...(stored && { snapshot: intact(stored) }),
        updates: rows.map(intact),
        seq: seqOf(number),
      }
    },
    loadWorkshop: ({ boardId }) => {
      const number = numberOf(boardId)
      return number === undefined ? 'unknown' : workshop.load(number)
    },
    compact: ({ boardId, snapshot: content, throughSeq, kept }) => {
      const number = known(boardId)
      upsertSnapshot.run([number, throughSeq, asBuffer(content), crc32(content)])
      if (kept !== undefined) history.keep(number, throughSeq, kept)
      deleteCovered.run([number, throughSeq])
      return undefined
    },
    addImage: ({ boardId, image, quota }) => images.add(known(boardId), image, quota),
    image: ({ boardId, hash }) => {
      const number = numberOf(boardId)
      return number === undefined ? 'unknown' : images.read(number, hash)
    },
  }
}
