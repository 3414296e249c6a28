// Two people in one text: how my keystrokes and theirs pass each other.
import { simpleDiffString } from 'lib0/diff'
import type { Typing } from '@parcours/shared/doc/edits/cards'

/** What turns `before` into `after`, as one replacement. */
export const typingBetween = (before: string, after: string): Typing => simpleDiffString(before, after)

export const isNothing = (typing: Typing): boolean => typing.remove === 0 && typing.insert === ''

/** A position in the text `before`, after somebody else's change of it. */
export const shiftIndex = (index: number, theirs: Typing, before = ''): number => {
  if (index <= theirs.index) return index
  const within = placeAmong(
    before.slice(theirs.index, theirs.index + theirs.remove),
    theirs.insert,
    index - theirs.index,
  )
  if (within !== undefined) return theirs.index + within
  if (index <= theirs.index + theirs.remove) return theirs.index + theirs.insert.length
  return index + theirs.insert.length - theirs.remove
}

/** Where letters only went, or only came, in several places at once: beside the same letter. Undefined: another change. */
const placeAmong = (before: string, after: string, index: number): number | undefined => {
  const isLess = after.length < before.length
  const [long, short] = isLess ? [before, after] : [after, before]
  let found: number | undefined
  let j = 0
  for (let i = 0; i < long.length; i++) {
    if (found === undefined && (isLess ? i : j) === index) found = isLess ? j : i
    if (long[i] === short[j]) j += 1
  }
  return j === short.length ? found : undefined
}

/** My change, made on `before`, which I saw, as a change of what the document holds by now. */
export const rebase = (mine: Typing, theirs: Typing, before = ''): Typing => {
  if (isNothing(theirs)) return mine
  const index = shiftIndex(mine.index, theirs, before)
  const end = shiftIndex(mine.index + mine.remove, theirs, before)
  return { index, remove: Math.max(0, end - index), insert: mine.insert }
}
