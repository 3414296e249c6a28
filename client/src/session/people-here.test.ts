import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { othersIn } from './people-here.ts'
import type { Session } from './session.ts'

afterEach(() => vi.useRealTimers())

/** A room whose people and network the test holds. */
const room = () => {
  const peers = createStore(() => ({ peers: [] as unknown[] }))
  const store = createStore(() => ({ connection: { kind: 'saved' } as unknown }))
  const session = { presence: { peers }, store } as unknown as Session
  const others = othersIn(session)
  return {
    are: (...ids: string[]) => peers.setState({ peers: ids.map((id) => ({ user: { id } })) }),
    network: (isThere: boolean) =>
      store.setState({ connection: isThere ? { kind: 'saved' } : { kind: 'offline', since: 0, pending: false } }),
    seen: () => [...others.getState().ids].toSorted(),
  }
}

test('without a network nobody leaves, and those who come back are awaited meanwhile', () => {
  vi.useFakeTimers()
  const { are, network, seen } = room()
  are('ana', 'ben')
  // The others go first, and a moment later the line.
  are()
  network(false)
  vi.advanceTimersByTime(120_000)
  expect(seen()).toEqual(['ana', 'ben'])
  network(true)
  vi.advanceTimersByTime(5_000)
  are('ben', 'cleo')
  expect(seen()).toEqual(['ana', 'ben', 'cleo'])
  vi.advanceTimersByTime(15_000)
  expect(seen()).toEqual(['ben', 'cleo'])
})

test('who leaves for good is awaited no more, who comes back at once all the time', () => {
  vi.useFakeTimers()
  const { are, seen } = room()
  are('ana', 'ben')
  are('ben')
  vi.advanceTimersByTime(10_000)
  are('ana', 'ben')
  vi.advanceTimersByTime(60_000)
  expect(seen()).toEqual(['ana', 'ben'])
  are('ana')
  vi.advanceTimersByTime(16_000)
  expect(seen()).toEqual(['ana'])
})
