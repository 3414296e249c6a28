/** Words between two pairs of stars are bold. No more than a note holds: in a longer one each star would search to its end. */
export const boldMark = /\*\*(?=\S)(.{1,4000}?)(?<=\S)\*\*/g

/** The words of a note without its marks, to be named, read aloud or shown where there is no room for marks. */
export const plainWords = (text: string): string => text.replaceAll(boldMark, '$1').replaceAll(/^[-*•][ \t]+/gm, '• ')
