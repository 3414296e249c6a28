// The statements of a board's pictures.
import type Database from 'libsql'
import type { ImageHash } from '@parcours/shared/domain/image'
import { prepareRead } from './sqlite-read.ts'
import type { ImageQuota, NewImage, StoredImage } from './storage.ts'

export const prepareImages = (db: Database.Database) => {
  const isKept = db.prepare('SELECT 1 FROM images WHERE board = ? AND hash = ?')
  const usage = db.prepare('SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM images WHERE board = ?')
  const insertImage = db.prepare('INSERT INTO images (board, hash, type, size, content) VALUES (?, ?, ?, ?, ?)')
  const image = prepareRead<StoredImage>(
    db,
    { type: 'text', content: 'bytes' },
    'FROM images WHERE board = ? AND hash = ?',
  )

  const insert = (board: number, { hash, type, content }: NewImage) => {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    insertImage.run([board, hash, type, content.byteLength, bytes])
  }
  return {
    insert,
    add: (board: number, added: NewImage, quota: ImageQuota): 'kept' | 'full' => {
      if (isKept.get([board, added.hash]) !== undefined) return 'kept'
      const { count, bytes } = usage.get([board]) as ImageQuota
      if (count >= quota.count || bytes + added.content.byteLength > quota.bytes) return 'full'
      insert(board, added)
      return 'kept'
    },
    read: (board: number, hash: ImageHash): StoredImage | 'unknown' => {
      const row = image.get([board, hash])
      return row === undefined ? 'unknown' : { type: row.type, content: new Uint8Array(row.content) }
    },
  }
}
