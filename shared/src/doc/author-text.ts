// A text whose characters remember who typed and who deleted them, so that one person's typing can be taken out of it.
export interface TextDelta {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}
interface Char {
  readonly unit: string
  /** Typed by the person in question. */
  readonly isTheirs: boolean
  /** Who deleted it, if somebody did: the person in question, or another. */
  gone: 'by-them' | 'by-another' | undefined
}

export class AuthorText {
  #chars: Char[]

  constructor(text: string) {
    this.#chars = charsOf(text, false)
  }

  apply(delta: readonly TextDelta[], byThem: boolean): void {
    let at = this.#skipGone(0)
    for (const { retain = 0, insert, delete: remove = 0 } of delta) {
      for (let i = 0; i < retain; i++) at = this.#skipGone(at + 1)
      if (typeof insert === 'string') {
        const chars = charsOf(insert, byThem)
        this.#chars.splice(at, 0, ...chars)
        at = this.#skipGone(at + chars.length)
      }
      for (let i = 0; i < remove; i++) {
        const char = this.#chars[at]
        if (char !== undefined) char.gone = byThem ? 'by-them' : 'by-another'
        at = this.#skipGone(at + 1)
      }
    }
  }

  /** The whole text gave way to another one. */
  replace(text: string, byThem: boolean): void {
    const length = this.#chars.filter(({ gone }) => gone === undefined).length
    this.apply([{ delete: length }, { insert: text }], byThem)
  }

  /** As it would be had they neither typed nor deleted in it. */
  without(): string {
    return this.#chars
      .filter(({ isTheirs, gone }) => !isTheirs && gone !== 'by-another')
      .map(({ unit }) => unit)
      .join('')
  }

  #skipGone(from: number): number {
    let at = from
    while (this.#chars[at]?.gone !== undefined) at++
    return at
  }
}

/** By UTF-16 units, as Yjs counts. */
const charsOf = (text: string, isTheirs: boolean): Char[] =>
  Array.from({ length: text.length }, (_, i) => ({ unit: text.charAt(i), isTheirs, gone: undefined }))
