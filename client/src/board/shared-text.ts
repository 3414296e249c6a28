// Two people in one text: how my keystrokes and theirs pass each other.
import { simpleDiffString } from 'lib0/diff'
import type { Typing } from '@parcours/shared/doc/edits/cards'

/** What turns `before` into `after`, as one replacement. */
export const typingBetween = (before: string, after: string): Typing => simpleDiffString(before, after)

export const isNothing = (typing: Typing): boolean => typing.remove === 0 && typing.insert === ''

/** A position in the text, after somebody else's change. */
export const shiftIndex = (index: number, theirs: Typing): number => {
  if (index <= theirs.index) return index
  if (index <= theirs.index + theirs.remove) return theirs.index + theirs.insert.length
  return index + theirs.insert.length - theirs.remove
}

/** My change, made on what I saw, as a change of what the document holds by now. */
export const rebase = (mine: Typing, theirs: Typing): Typing => {
  if (isNothing(theirs)) return mine
  const index = shiftIndex(mine.index, theirs)
  const end = shiftIndex(mine.index + mine.remove, theirs)
  return { index, remove: Math.max(0, end - index), insert: mine.insert }
}
