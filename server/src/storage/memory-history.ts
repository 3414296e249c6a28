// A board's past in memory.
import type { VersionId } from '@parcours/shared/domain/ids'
import type { AuthorSpan, KeptHistory, NewVersion, StoredRow, StoredVersion } from './history.ts'
import { StorageFailure } from './storage.ts'

export class MemoryHistory {
  rows: (StoredRow & { readonly keptAt: number })[] = []
  readonly #versions = new Map<VersionId, NewVersion>()
  readonly #spans = new Map<string, AuthorSpan>()

  keep(covered: readonly StoredRow[], { now, since, bytes, authors }: KeptHistory): void {
    const kept = [...this.rows, ...covered.map((row) => ({ ...row, keptAt: now }))].filter((row) => row.keptAt >= since)
    let weight = 0
    const from = kept.findLastIndex((row) => (weight += row.content.byteLength) > bytes) + 1
    this.rows = kept.slice(from)
    for (const span of authors) this.#spans.set(`${span.client}:${span.clock}`, span)
  }
  add(version: NewVersion): void {
    if (this.#versions.has(version.id)) throw new StorageFailure('the version exists')
    this.#versions.set(version.id, { ...version, content: version.content.slice() })
  }
  versions(): StoredVersion[] {
    return [...this.#versions.values()]
      .map(({ content, ...version }) => ({ ...version, bytes: content.byteLength }))
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  }
  content(id: VersionId): Uint8Array | undefined {
    return this.#versions.get(id)?.content
  }
  rename(id: VersionId, name: string): 'renamed' | 'unknown' {
    const version = this.#versions.get(id)
    if (version === undefined) return 'unknown'
    this.#versions.set(id, { ...version, name, kind: 'named' })
    return 'renamed'
  }
  remove(ids: readonly VersionId[]): void {
    for (const id of ids) this.#versions.delete(id)
  }
  spans(): AuthorSpan[] {
    return [...this.#spans.values()].sort((a, b) => a.client - b.client || a.clock - b.clock)
  }
}
