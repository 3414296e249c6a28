// The tables, and how an older file is brought up. Rows are keyed by a board's number, which is short.
import type Database from 'libsql'

const versions: readonly string[] = [
  `CREATE TABLE boards (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     created_at INTEGER NOT NULL DEFAULT (unixepoch())
   ) STRICT;
   CREATE TABLE board_keys (
     hash TEXT PRIMARY KEY,
     board INTEGER NOT NULL REFERENCES boards(number),
     role TEXT NOT NULL
   ) STRICT;
   CREATE INDEX board_keys_board ON board_keys(board);
   CREATE TABLE participants (
     board INTEGER NOT NULL REFERENCES boards(number),
     id TEXT NOT NULL,
     name TEXT NOT NULL,
     role TEXT NOT NULL,
     created_at INTEGER NOT NULL DEFAULT (unixepoch()),
     PRIMARY KEY (board, id)
   ) STRICT;
   CREATE TABLE sessions (
     hash TEXT PRIMARY KEY,
     board INTEGER NOT NULL REFERENCES boards(number),
     participant TEXT NOT NULL,
     created_at INTEGER NOT NULL DEFAULT (unixepoch())
   ) STRICT;
   CREATE TABLE snapshots (
     board INTEGER PRIMARY KEY REFERENCES boards(number),
     through_seq INTEGER NOT NULL,
     content BLOB NOT NULL
   ) STRICT;
   CREATE TABLE updates (
     board INTEGER NOT NULL REFERENCES boards(number),
     seq INTEGER NOT NULL,
     content BLOB NOT NULL,
     UNIQUE (board, seq)
   ) STRICT;`,
  // Boards and sessions age from the day this version came, so that nothing is too old at once.
  `ALTER TABLE boards ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0;
   UPDATE boards SET touched_at = unixepoch();
   ALTER TABLE sessions ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
   UPDATE sessions SET used_at = unixepoch();
   CREATE INDEX sessions_board ON sessions(board);
   CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;`,
  // Without a checksum half of all flipped bytes in a board went unseen, and some took half of its cards along.
  // What was stored before has none.
  `ALTER TABLE snapshots ADD COLUMN crc INTEGER;
   ALTER TABLE updates ADD COLUMN crc INTEGER;`,
  // What a snapshot took the place of, points in time as whole updates, and who wrote what when.
  `CREATE TABLE history_rows (
     board INTEGER NOT NULL REFERENCES boards(number),
     seq INTEGER NOT NULL,
     kept_at INTEGER NOT NULL,
     content BLOB NOT NULL,
     crc INTEGER,
     UNIQUE (board, seq)
   ) STRICT;
   CREATE TABLE versions (
     board INTEGER NOT NULL REFERENCES boards(number),
     id TEXT NOT NULL,
     at INTEGER NOT NULL,
     kind TEXT NOT NULL,
     name TEXT NOT NULL,
     by TEXT,
     people TEXT NOT NULL,
     through_seq INTEGER NOT NULL,
     content BLOB NOT NULL,
     crc INTEGER NOT NULL,
     PRIMARY KEY (board, id)
   ) STRICT;
   CREATE TABLE authors (
     board INTEGER NOT NULL REFERENCES boards(number),
     client INTEGER NOT NULL,
     clock INTEGER NOT NULL,
     participant TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (board, client, clock)
   ) STRICT, WITHOUT ROWID;`,
  // The size stands before the content: summing it up never reads a picture.
  `CREATE TABLE images (
     board INTEGER NOT NULL REFERENCES boards(number),
     hash TEXT NOT NULL,
     type TEXT NOT NULL,
     size INTEGER NOT NULL,
     content BLOB NOT NULL,
     UNIQUE (board, hash)
   ) STRICT;`,
  `CREATE TABLE workshop_entries (
     board INTEGER NOT NULL REFERENCES boards(number),
     slice TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (board, slice, key)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE workshop_answers (
     number INTEGER PRIMARY KEY,
     board INTEGER NOT NULL REFERENCES boards(number),
     participant TEXT NOT NULL,
     key TEXT NOT NULL,
     command TEXT NOT NULL,
     at INTEGER NOT NULL,
     answer TEXT NOT NULL,
     UNIQUE (board, participant, key)
   ) STRICT;
   CREATE INDEX workshop_answers_board ON workshop_answers(board, number);
   CREATE INDEX sessions_participant ON sessions(board, participant);`,
  // Without a participant it is the code of a board's door; else it makes one more device theirs until it expires.
  `CREATE TABLE codes (
     hash TEXT NOT NULL,
     board INTEGER NOT NULL REFERENCES boards(number),
     participant TEXT,
     expires_at INTEGER,
     PRIMARY KEY (hash, board)
   ) STRICT;
   CREATE INDEX codes_board ON codes(board);`,
  // Of what was written before, nothing says whether it is whole; it gets its checksum when it is written again.
  `ALTER TABLE workshop_entries ADD COLUMN crc INTEGER;
   ALTER TABLE workshop_answers ADD COLUMN crc INTEGER;`,
]

/** What this server writes; a file of a later one is not opened. */
export const schemaVersion = versions.length

/** Written by a later server: what it holds could be misread. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
}

export const isOlder = (db: Database.Database): boolean => versionOf(db) < versions.length

const versionOf = (db: Database.Database): number => {
  const [row] = db.pragma('user_version') as { user_version: number }[]
  return row?.user_version ?? 0
}

/** Runs the versions this file lacks, each in its own transaction. */
export const migrate = (db: Database.Database): void => {
  const from = versionOf(db)
  if (from > versions.length)
    throw new NewerDatabase(`the database is of a newer version (${from}) than this server (${versions.length})`)
  for (let version = from; version < versions.length; version++) {
    db.exec(`BEGIN IMMEDIATE; ${versions[version] ?? ''} PRAGMA user_version = ${version + 1}; COMMIT`)
  }
}
