// A document that notes which records it is asked for: what is tried on a part of the board must not have looked beyond it.
import { headRoot, tables } from '@parcours/shared/doc/layout'
import * as Y from 'yjs'
import { addId, copyRecords, type RecordIds } from './part-of-doc.ts'

/** Does `attempt` on a part of `doc` that holds all it asks for: the outcome is that on a copy of the whole. */
export const onPart = <T>(doc: Y.Doc, attempt: (part: Y.Doc) => T): T => {
  const ids: RecordIds = new Map()
  for (;;) {
    const part = new AskedDoc()
    copyRecords(doc, ids, part)
    try {
      const outcome = attempt(part)
      if (!addAsked(doc, part, ids)) return outcome
    } catch (error) {
      // What lacked something may have stumbled over it.
      if (!addAsked(doc, part, ids)) throw error
    } finally {
      part.destroy()
    }
  }
}

/** Adds what was asked for and is there; false: it was all known. */
const addAsked = (doc: Y.Doc, part: AskedDoc, ids: RecordIds): boolean => {
  let isNews = false
  for (const name of [headRoot, ...tables] as const) {
    const { asked, isWholeAsked } = part.rowsOf(name)
    const there = doc.getMap(name)._map
    for (const id of isWholeAsked ? there.keys() : asked) {
      if (!there.has(id) || ids.get(name)?.has(id) === true) continue
      addId(ids, name, id)
      isNews = true
    }
  }
  return isNews
}

class AskedDoc extends Y.Doc {
  constructor() {
    // What was deleted stays readable, as in a copy of the whole.
    super({ gc: false })
  }
  rowsOf<T>(name: string): AskedRows<T> {
    return this.get(name, AskedRows<T>)
  }
  override getMap<T>(name = ''): Y.Map<T> {
    return this.rowsOf<T>(name)
  }
}

/** What is not here goes through one of these. */
class AskedRows<T> extends Y.Map<T> {
  readonly asked = new Set<string>()
  isWholeAsked = false
  override get(key: string) {
    this.asked.add(key)
    return super.get(key)
  }
  override has(key: string) {
    this.asked.add(key)
    return super.has(key)
  }
  override set<V extends T>(key: string, value: V) {
    this.asked.add(key)
    return super.set(key, value)
  }
  override delete(key: string) {
    this.asked.add(key)
    super.delete(key)
  }
  override get size() {
    this.isWholeAsked = true
    return super.size
  }
  override keys() {
    this.isWholeAsked = true
    return super.keys()
  }
  override values() {
    this.isWholeAsked = true
    return super.values()
  }
  override entries() {
    this.isWholeAsked = true
    return super.entries()
  }
  override forEach(each: (value: T, key: string, map: Y.Map<T>) => void) {
    this.isWholeAsked = true
    super.forEach(each)
  }
  override toJSON() {
    this.isWholeAsked = true
    return super.toJSON()
  }
}
