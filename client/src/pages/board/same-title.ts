/** Whether somebody wrote this title, whatever their keyboard makes of capitals, spaces, quotes and dashes. */
export const isSameTitle = (written: string, title: string): boolean =>
  words(title) === '' ? written.trim() === title.trim() : words(written) === words(title)

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
