// Files of other whiteboards let fall on the canvas: what their text would be pasted, where they fell.
import type { Point } from '@parcours/shared/domain/values'
import { readForeignFile } from '@parcours/shared/formats/foreign'
import type { Session } from '../../session/session.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { landingOf } from './paste.ts'
import { putClip } from './take-pasted.ts'

/** Bytes; pictures that are packed into such a file make it large. */
const fileLimit = 20 * 1024 * 1024
/** Board units between what several files bring. */
const apart = 40

/** One after the other; each is an edit of its own, and each that cannot be read says so. */
export const takeDropped = async (session: Session, files: readonly File[], [x, y]: Point): Promise<void> => {
  for (const [i, file] of files.entries()) await takeOne(session, file, [x + i * apart, y + i * apart])
}

const takeOne = async (session: Session, file: File, at: Point): Promise<void> => {
  const words = labelsNow().hand.clipboard
  if (file.size > fileLimit) return toast(words.fileTooLarge(file.name))
  const text = await file.text().catch(() => undefined)
  const read = text === undefined ? { kind: 'unknown' as const } : readForeignFile(text)
  switch (read.kind) {
    case 'clip':
      return putClip(session, read.clip, at, landingOf(session, at))
    case 'tooMuch':
      return toast(words.tooMuch(read.most))
    case 'board':
      return toast(words.fileIsBoard(file.name))
    case 'unknown':
      return toast(words.fileUnread(file.name))
  }
}
