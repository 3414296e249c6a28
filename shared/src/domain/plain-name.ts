/** Names that differ by case, accents, apostrophes or spaces are the same. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s’']+/gu, ' ')
    .trim()
    .toLocaleLowerCase()
