// How often an address has tried a wrong secret: beyond its allowance even the right one is not looked at, so that
// guessing on tells nothing.
import { isIPv6 } from 'node:net'

export interface Failures {
  readonly isBlocked: (address: string) => boolean
  readonly note: (address: string) => void
}

const windowMs = 60_000

/** `max` failures a minute, an address. `now` is in milliseconds. */
export const countFailures = (max: number, now: () => number = Date.now): Failures => {
  let endsAt = 0
  let counts = new Map<string, number>()
  const current = (): Map<string, number> => {
    if (now() >= endsAt) {
      endsAt = now() + windowMs
      counts = new Map()
    }
    return counts
  }
  return {
    isBlocked: (address) => (current().get(networkOf(address)) ?? 0) >= max,
    note: (address) => {
      const network = networkOf(address)
      current().set(network, (counts.get(network) ?? 0) + 1)
    },
  }
}

/** Whoever has one IPv6 address has 2^64 of them: they count as one. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':')
}
