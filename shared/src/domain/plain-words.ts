/** Words between two pairs of stars are bold. */
export const boldMark = /\*\*(?=\S)(.+?)(?<=\S)\*\*/g

/** The words of a note without its marks, to be named, read aloud or shown where there is no room for marks. */
export const plainWords = (text: string): string => text.replaceAll(boldMark, '$1').replaceAll(/^[-*•][ \t]+/gm, '• ')
