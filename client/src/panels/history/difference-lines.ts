// What would change, in sentences: nothing is said of what stays.
import type { BoardDifference } from '@parcours/shared/domain/board-difference'
import type { Labels } from '../../ui/labels/catalogue.ts'

export const differenceLines = (
  { cards, structure, rated, others }: BoardDifference,
  { history: { difference: words } }: Labels,
): string[] => {
  const elsewhere = others.come + others.go + others.change
  return [
    cards.come > 0 && words.come(cards.come),
    cards.go > 0 && words.go(cards.go),
    cards.moved > 0 && words.moved(cards.moved),
    cards.rewritten > 0 && words.rewritten(cards.rewritten),
    cards.change > 0 && words.change(cards.change),
    structure.come > 0 && words.structureCome(structure.come),
    structure.go > 0 && words.structureGo(structure.go),
    structure.change > 0 && words.structureChange(structure.change),
    rated > 0 && words.rated(rated),
    elsewhere > 0 && words.others(elsewhere),
  ].filter((line) => line !== false)
}
