// What an update deletes, by client and clock.

/** Client → ranges of its clocks. */
export type Deletes = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
export interface Range {
  readonly client: number
  readonly clock: number
  readonly len: number
}

/** What holds others comes before them: deleted first, it takes them along. */
export const rangesOf = (deletes: Deletes): Range[] =>
  [...deletes].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })).toSorted((a, b) => a.clock - b.clock),
  )

/** Answers what of a run of clocks is deleted. */
export class Deletions {
  readonly #clients: ReadonlyMap<number, readonly Range[]>

  constructor(deletes: Deletes) {
    this.#clients = new Map([...deletes].map(([client, ranges]) => [client, rangesOf(new Map([[client, ranges]]))]))
  }

  /** From `clock` up to, but without, `end`; in order. */
  within(client: number, clock: number, end: number): Range[] {
    const ranges = this.#clients.get(client) ?? []
    const found: Range[] = []
    for (let i = firstBeyond(ranges, clock); i < ranges.length; i++) {
      const range = ranges[i]
      if (range === undefined || range.clock >= end) break
      const from = Math.max(range.clock, clock)
      found.push({ client, clock: from, len: Math.min(range.clock + range.len, end) - from })
    }
    return found
  }
}

/** The first range that ends after `clock`. */
const firstBeyond = (ranges: readonly Range[], clock: number): number => {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range !== undefined && range.clock + range.len <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** In their order. */
export const byClient = <T>(values: readonly T[], clientOf: (value: T) => number): Map<number, T[]> => {
  const clients = new Map<number, T[]>()
  for (const value of values) {
    const client = clientOf(value)
    const ofClient = clients.get(client)
    if (ofClient === undefined) clients.set(client, [value])
    else ofClient.push(value)
  }
  return clients
}
