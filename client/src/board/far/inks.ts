// The colours of the far layer, read from the page's own tokens.
import type { BlockColor } from './blocks.ts'

export type Inks = ReturnType<typeof inksOf>

export const inksOf = (element: Element) => {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const blocks: Readonly<Record<BlockColor, string>> = {
    yellow: token('n-yellow'),
    coral: token('n-coral'),
    mint: token('n-mint'),
    sky: token('n-sky'),
    lilac: token('n-lilac'),
    grey: token('n-grey'),
    // From far away words without paper are a faint block.
    clear: token('line'),
    breaking: token('break-soft'),
  }
  return {
    blocks,
    ink: token('ink'),
    faint: token('ink-2'),
    line: token('line'),
    paper: token('paper'),
    head: token('paper-3'),
    brand: token('brand'),
    dot: token('irritant'),
    enchantment: token('enchant-soft'),
    disenchantment: token('irritant-soft'),
    before: token('phase-before'),
    during: token('phase-during'),
    after: token('phase-after'),
    font: token('font'),
  }
}
