// Statements for a board's past.
import { crc32 } from 'node:zlib'
import type Database from 'libsql'
import type { BoardId, ParticipantId } from '@parcours/shared/domain/ids'
import type { AuthorSpan, HistoryInputs, KeptHistory, StoredVersion } from './history.ts'
import type { Perform } from './operations.ts'
import { prepareRead } from './sqlite-read.ts'
import { asBuffer, intact, rowColumns, type Row } from './stored-bytes.ts'

interface Boards {
  readonly numberOf: (id: BoardId) => number | undefined
  /** Throws for an unknown board. */
  readonly known: (id: BoardId) => number
}
interface History {
  readonly perform: Pick<Perform, keyof HistoryInputs>
  /** Within the transaction of a compaction: moves the covered rows, before they are deleted. */
  readonly keep: (board: number, throughSeq: number, kept: KeptHistory) => void
}

export const prepareHistory = (db: Database.Database, { numberOf, known }: Boards): History => {
  const insertVersion = db.prepare(
    'INSERT INTO versions (board, id, at, kind, name, by, people, through_seq, content, crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const versions = prepareRead<VersionColumns>(
    db,
    {
      id: 'text',
      at: 'number',
      kind: 'text',
      name: 'text',
      by: 'text',
      people: 'text',
      throughSeq: ['number', 'through_seq'],
      bytes: ['number', 'length(content)'],
    },
    'FROM versions WHERE board = ? ORDER BY versions.at DESC, versions.id',
  )
  const versionContent = prepareRead<Row>(
    db,
    { ...rowColumns, seq: ['number', 'through_seq'] },
    'FROM versions WHERE board = ? AND id = ?',
  )
  const rename = db.prepare(`UPDATE versions SET name = ?, kind = 'named' WHERE board = ? AND id = ?`)
  const deleteVersion = db.prepare('DELETE FROM versions WHERE board = ? AND id = ?')
  // All that is kept of the past is older than what no snapshot covers.
  const rows = (['history_rows', 'updates'] as const).map((table) =>
    prepareRead<Row>(db, rowColumns, `FROM ${table} WHERE board = ? AND seq > ? ORDER BY ${table}.seq`),
  )
  const move = db.prepare(
    `INSERT OR REPLACE INTO history_rows (board, seq, kept_at, content, crc)
     SELECT board, seq, ?, content, crc FROM updates WHERE board = ? AND seq <= ?`,
  )
  const deleteOlder = db.prepare('DELETE FROM history_rows WHERE board = ? AND kept_at < ?')
  // Rows from the newest back, until they weigh too much.
  const deleteHeavier = db.prepare(
    `DELETE FROM history_rows WHERE board = ?1 AND seq <= (
       SELECT max(seq) FROM (
         SELECT seq, sum(length(content)) OVER (ORDER BY seq DESC) AS weight FROM history_rows WHERE board = ?1
       ) WHERE weight > ?2)`,
  )
  const insertSpan = db.prepare(
    'INSERT OR REPLACE INTO authors (board, client, clock, participant, at) VALUES (?, ?, ?, ?, ?)',
  )
  const spans = prepareRead<AuthorSpan>(
    db,
    { client: 'number', clock: 'number', participant: 'text', at: 'number' },
    'FROM authors WHERE board = ? ORDER BY authors.client, authors.clock',
  )
  const people = prepareRead<{ id: ParticipantId; name: string }>(
    db,
    { id: 'text', name: 'text' },
    'FROM participants WHERE board = ?',
  )
  const throughSeq = prepareRead<Pick<Row, 'seq'>>(
    db,
    { seq: ['number', 'through_seq'] },
    'FROM snapshots WHERE board = ?',
  )

  return {
    keep: (board, covered, { now, since, bytes, authors }) => {
      move.run([now, board, covered])
      deleteOlder.run([board, since])
      deleteHeavier.run([board, bytes])
      for (const { client, clock, participant, at } of authors) insertSpan.run([board, client, clock, participant, at])
    },
    perform: {
      addVersion: ({ boardId, version }) => {
        const { id, at, kind, name, by, people: active, throughSeq: seq, content } = version
        insertVersion.run([
          known(boardId),
          id,
          at,
          kind,
          name,
          by ?? null,
          JSON.stringify(active),
          seq,
          asBuffer(content),
          crc32(content),
        ])
        return undefined
      },
      versions: ({ boardId }) => {
        const number = numberOf(boardId)
        return number === undefined ? 'unknown' : versions.all([number]).map(versionOf)
      },
      versionContent: ({ boardId, id }) => {
        const number = numberOf(boardId)
        const row = number === undefined ? undefined : versionContent.get([number, id])
        return row === undefined ? 'unknown' : intact(row)
      },
      renameVersion: ({ boardId, id, name }) => {
        const number = numberOf(boardId)
        return number !== undefined && rename.run([name, number, id]).changes > 0 ? 'renamed' : 'unknown'
      },
      deleteVersions: ({ boardId, ids }) => {
        const number = known(boardId)
        for (const id of ids) deleteVersion.run([number, id])
        return undefined
      },
      rowsAfter: ({ boardId, seq }) => {
        const number = numberOf(boardId)
        if (number === undefined) return 'unknown'
        return rows.flatMap((read) => read.all([number, seq]).map((row) => ({ seq: row.seq, content: intact(row) })))
      },
      authors: ({ boardId }) => {
        const number = numberOf(boardId)
        if (number === undefined) return 'unknown'
        return {
          spans: spans.all([number]).map(({ client, clock, participant, at }) => ({
            client,
            clock,
            participant,
            at,
          })),
          people: people.all([number]).map(({ id, name }) => ({ id, name })),
          throughSeq: throughSeq.get([number])?.seq ?? 0,
        }
      },
    },
  }
}

type VersionColumns = Omit<StoredVersion, 'by' | 'people'> & {
  readonly by: ParticipantId | null
  readonly people: string
}

const versionOf = ({ id, at, kind, name, by, people, throughSeq, bytes }: VersionColumns): StoredVersion => ({
  id,
  at,
  kind,
  name,
  ...(by !== null && { by }),
  people: JSON.parse(people) as ParticipantId[],
  throughSeq,
  bytes,
})
