// What somebody pasted, read and put where the hand is: the board does not wait for this code.
import type { Point } from '@parcours/shared/domain/values'
import { readForeign } from '@parcours/shared/formats/foreign'
import { readPasted } from '@parcours/shared/formats/pasted'
import type { Clip } from '@parcours/shared/formats/clip'
import type { Session } from '../../session/session.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { useGridPaste } from './grid-paste.ts'
import { addPicturesInHand } from '../use-pictures.ts'
import type { Brought } from './brought.ts'
import type { Target } from './clip-in.ts'
import { pasteClip, pasteLines, targetAt } from './paste.ts'
import { tableOfHtml } from './table-of-html.ts'

export const takePasted = (session: Session, { text, html, files }: Brought, at: Point): void => {
  const words = labelsNow().hand.clipboard
  const table = tableOfHtml(html)
  // A spreadsheet brings its cells as a picture too; a picture brings no cells.
  const isPicture = files.length > 0 && table === undefined && !html.includes('data-parcours')
  if (isPicture) return addPicturesInHand(session, files, at)
  const read = readPasted({ text, html, table })
  const pasted = read.kind === 'json' ? readForeign(read) : read
  switch (pasted.kind) {
    case 'nothing':
      return toast(words.nothing)
    case 'tooMuch':
      return toast(words.tooMuch(pasted.most))
    case 'clip':
      return putClip(session, pasted.clip, at, targetAt(session, at))
    case 'lines':
      pasteLines(session, pasted.lines, targetAt(session, at))
      return pasted.cut > 0 ? toast(words.shortened(pasted.cut)) : undefined
    case 'grid':
      return useGridPaste.setState({ rows: pasted.rows, target: targetAt(session, at), at })
  }
}

export const putClip = (session: Session, clip: Clip, at: Point, target: Target): void => {
  // What is drawn goes into no cell; another program's notes stay with what is drawn around them.
  const isDrawing = clip.cards.length === 0 || (clip.boardId === undefined && clip.drawn !== undefined)
  pasteClip(session, clip, isDrawing ? { kind: 'free', at } : target)
  if (clip.skipped !== undefined) toast(labelsNow().hand.clipboard.skipped(clip.skipped))
}
