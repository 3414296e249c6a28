// What one record went through in a stretch of time, told from one person's side: which of its fields they wrote last,
// and what stood there before they did.
import { AuthorText, type TextDelta } from './author-text.ts'
import { isSameField, type Field, type Fields } from './fields.ts'

/** What the record is to be without that person; undefined: it is not to be at all. */
export interface Without {
  readonly fields: Fields
  /** They made the record, and nobody else has touched it since. */
  readonly isTheirsAlone: boolean
}

const noFields: Fields = new Map()

export class Ledger {
  /** As it stands; while it is deleted, as it last stood. */
  #fields: Fields
  #exists: boolean
  /** What stood there before the person's last writes in a row; a field that another wrote last is not in it. */
  readonly #before = new Map<string, Field | undefined>()
  readonly #texts = new Map<string, AuthorText>()
  /** Whether the record was there before the person made or deleted it; undefined if another did that last. */
  #existedBefore: boolean | undefined
  #isTouchedByOthers = false

  constructor(fields: Fields | undefined) {
    this.#fields = fields ?? noFields
    this.#exists = fields !== undefined
  }

  get exists(): boolean {
    return this.#exists
  }
  get fields(): Fields {
    return this.#fields
  }

  /** One transaction's worth. `deltas`: how the texts that changed did, where Yjs could tell. */
  follow(fields: Fields | undefined, deltas: ReadonlyMap<string, readonly TextDelta[]>, byThem: boolean): void {
    const exists = fields !== undefined
    if (exists !== this.#exists) this.#followExistence(exists, byThem)
    if (fields === undefined) return
    for (const key of new Set([...this.#fields.keys(), ...fields.keys()])) {
      const [before, after] = [this.#fields.get(key), fields.get(key)]
      if (isSameField(before, after)) continue
      if (!byThem) this.#isTouchedByOthers = true
      this.#followField(key, before, after, deltas.get(key), byThem)
    }
    this.#fields = fields
  }

  without(): Without | undefined {
    const isMade = this.#existedBefore === false
    if (!this.#exists && this.#existedBefore !== true) return undefined
    const fields = new Map(this.#fields)
    for (const [key, before] of this.#before) {
      if (before !== undefined) fields.set(key, before)
      // A record that stays, though they made it, needs what they gave it.
      else if (!isMade) fields.delete(key)
    }
    if (!isMade)
      for (const [key, text] of this.#texts)
        if (fields.get(key)?.kind === 'text') fields.set(key, { kind: 'text', text: text.without() })
    return { fields, isTheirsAlone: isMade && !this.#isTouchedByOthers }
  }

  #followExistence(exists: boolean, byThem: boolean): void {
    if (byThem) this.#existedBefore ??= !exists
    else this.#existedBefore = undefined
    if (exists && byThem) this.#isTouchedByOthers = false
    this.#exists = exists
  }

  #followField(
    key: string,
    before: Field | undefined,
    after: Field | undefined,
    delta: readonly TextDelta[] | undefined,
    byThem: boolean,
  ): void {
    if (before?.kind === 'text' && after?.kind === 'text') {
      const text = this.#texts.get(key) ?? new AuthorText(before.text)
      this.#texts.set(key, text)
      const without = text.without()
      if (delta === undefined) text.replace(after.text, byThem)
      else text.apply(delta, byThem)
      // Nothing of theirs is left in it, as after it was taken back once: what they had deleted was written again.
      if (text.without() === after.text || (!byThem && without === after.text)) this.#texts.delete(key)
    } else if (!byThem) this.#before.delete(key)
    else if (!this.#before.has(key)) this.#before.set(key, before)
  }
}
