// Loading, saving, compacting, coming and going in every order that fast-check can think of: one document, no lost edit.
// Storage answers when the scheduler says so; time passes when a step says so.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { schemaVersion } from '@parcours/shared/doc/layout'
import type { Storage } from '../storage/storage.ts'
import type { Hold } from './rooms.ts'
import { newPeer, start, storedDoc, updateOf } from './test-rooms.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const idleMs = 100
/** What never ends is a finding, and not only a test that hangs. */
const patienceMs = 5000
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Takes effect when it is called, as the port promises; the answer is held back until it is its turn. */
const answeredBy =
  <A extends unknown[], R>(scheduler: fc.Scheduler, name: string, act: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    const [outcome] = await Promise.allSettled([act(...args)])
    await scheduler.schedule(Promise.resolve(), name)
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  }

/** Comes, writes and goes; `patience` 0 leaves before the room is loaded. */
const visit = fc.record({ edits: fc.nat(3), patience: fc.nat(3) })
const step = fc.oneof(
  { weight: 6, arbitrary: visit.map((one) => ({ kind: 'visit' as const, ...one })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'time passes' as const }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('load', 'append', 'compact').map((what) => ({ kind: 'fail' as const, what })),
  },
)

test(
  'however loading, saving, closing, coming and going interleave, there is one document and no edit is lost',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler({ act: (task) => task().then(turn) }),
        fc.array(step, { minLength: 3, maxLength: 15 }),
        fc.boolean(),
        async (scheduler, steps, isStopped) => {
          const { rooms, storage, faults, id } = await start({ idleMs }, schemaVersion, (real) => ({
            ...real,
            load: answeredBy(scheduler, 'load', (...args: Parameters<Storage['load']>) => real.load(...args)),
            append: answeredBy(scheduler, 'append', (...args: Parameters<Storage['append']>) => real.append(...args)),
            compact: answeredBy(scheduler, 'compact', (...args: Parameters<Storage['compact']>) =>
              real.compact(...args),
            ),
          }))
          const inside = new Set<Hold>()
          const written: Record<string, boolean> = { made: true }
          const saved: Record<string, boolean> = {}
          const visits: Promise<unknown>[] = []
          const come = async (visitor: number, edits: number, patience: number) => {
            const coming = rooms.hold(id)
            if (patience === 0) return coming.then((hold) => hold !== 'unknown' && hold.release())
            const hold = await coming
            if (hold === 'unknown') throw new Error('the board was there')
            inside.add(hold)
            expect(new Set([...inside].map(({ room }) => room)).size).toBe(1)
            const { peer, told } = newPeer()
            hold.room.join(peer)
            for (let edit = 1; edit <= edits; edit++) {
              const name = `${visitor}.${edit}`
              written[name] = true
              hold.room.edit(
                peer,
                updateOf((doc) => doc.getMap('m').set(name, true)),
                edit,
              )
              for (let left = patience; left > 1; left--) await turn()
              if (JSON.stringify(told).includes(`{"saved":${edit}}`)) saved[name] = true
            }
            hold.room.leave(peer)
            inside.delete(hold)
            hold.release()
          }
          const perform = async (one: (typeof steps)[number], number: number) => {
            if (one.kind === 'fail') faults[one.what as keyof typeof faults]++
            else if (one.kind === 'time passes') vi.advanceTimersByTime(idleMs)
            // A load that fails turns its visitors away; whatever else goes wrong is a finding.
            else visits.push(come(number, one.edits, one.patience).catch(expectFailedLoad))
          }
          scheduler.scheduleSequence(
            steps.map((one, number) => ({ label: one.kind, builder: () => perform(one, number) })),
          )
          await scheduler.waitIdle()
          const goOn = async () => {
            vi.advanceTimersByTime(idleMs)
            await turn()
            await scheduler.waitIdle()
          }
          // A point in time is packed on another thread, so some turns pass for nothing.
          let isOver = false
          const end = async () => {
            await Promise.all(visits)
            if (isStopped) await rooms.settle().then(() => rooms.close())
          }
          const ended = end().finally(() => (isOver = true))
          const until = performance.now() + patienceMs
          while ((!isOver || rooms.count > 0) && performance.now() < until) await goOn()
          expect(isOver).toBe(true)
          await ended
          expect(rooms.count).toBe(0)
          expect(await storedDoc(storage, id)).toEqual(written)
          expect(written).toMatchObject(saved)
        },
      ),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    ),
  60_000,
)

const expectFailedLoad = (error: unknown) => {
  if (!/load fails|append fails/.test(String(error))) throw error
}
