import { describe, expect, it } from 'vitest'
import { deviceCodeMs } from './door.ts'
import { lead, person, team, testWorkshop, watcher } from './test-workshop.ts'
import { atTime, dueAt } from './time.ts'
import { publicView } from './view.ts'

const [ada = lead] = team

describe('the door', () => {
  it('is closed at first; a facilitator opens it under a code, and closes it', () => {
    const { state, done } = testWorkshop()
    expect(state().door).toBeNull()
    const effects = done(lead, { kind: 'open-door' })
    const code = state().door?.code
    expect(effects).toEqual([{ kind: 'drop-code' }, { kind: 'set-code', code }])
    expect(done(lead, { kind: 'close-door' })).toEqual([{ kind: 'drop-code' }])
    expect(state().door).toBeNull()
  })

  it('keeps its code when it is opened twice, and changes it when asked to', () => {
    const { state, done } = testWorkshop()
    done(lead, { kind: 'open-door' })
    const code = state().door?.code
    expect(done(lead, { kind: 'open-door' })).toEqual([])
    expect(state().door?.code).toBe(code)
    done(lead, { kind: 'new-code' })
    expect(state().door?.code).not.toBe(code)
  })

  it.each(['open-door', 'close-door', 'new-code'] as const)('nobody but a facilitator may %s', (kind) => {
    const { ask, done, state } = testWorkshop()
    for (const isOpen of [false, true]) {
      if (isOpen) done(lead, { kind: 'open-door' })
      const before = state().door
      expect([ada, watcher, person('stranger')].map((by) => ask(by, { kind }))).toEqual(Array(3).fill('not-allowed'))
      expect(state().door).toBe(before)
    }
  })

  it('closes by itself when its time has come; its code ends then, whoever is here', () => {
    const { state, done, now, pass } = testWorkshop()
    done(lead, { kind: 'open-door' })
    const code = state().door?.code
    const at = now() + 15 * 60_000
    expect(done(lead, { kind: 'time-door', closes: { kind: 'time', minutes: 15 } })).toEqual([
      { kind: 'drop-code' },
      { kind: 'set-code', code, expiresAt: at },
    ])
    expect(dueAt(state())).toBe(at)
    pass(15 * 60_000 - 1)
    expect(atTime(state(), { now: now() })).toBe(state())
    pass(1)
    expect(atTime(state(), { now: now() }).door).toBeNull()
    // A new code keeps the time; without one it stays open.
    expect(done(lead, { kind: 'new-code' })[1]).toMatchObject({ expiresAt: at })
    expect(done(lead, { kind: 'time-door', closes: null })[1]).toEqual({ kind: 'set-code', code: state().door?.code })
    expect(dueAt(state())).toBeUndefined()
  })

  it('closes with the agenda if it was told to, and not before', () => {
    const { state, done } = testWorkshop()
    done(lead, { kind: 'set-agenda', items: [{ kind: 'discuss', title: '', minutes: 5 }] })
    done(lead, { kind: 'open-door' })
    done(lead, { kind: 'time-door', closes: { kind: 'agenda' } })
    done(lead, { kind: 'next-item' })
    expect(state().door).not.toBeNull()
    expect(done(lead, { kind: 'next-item' })).toEqual([{ kind: 'drop-code' }])
    expect(state().door).toBeNull()
  })

  it('a closed door has no time, and a participant gives it none', () => {
    const { ask, done, state } = testWorkshop()
    const asked = { kind: 'time-door', closes: { kind: 'agenda' } } as const
    expect(ask(lead, asked)).toBe('closed')
    done(lead, { kind: 'open-door' })
    const before = state()
    expect(ask(ada, asked)).toBe('not-allowed')
    expect(state()).toBe(before)
  })

  it('shows its code to facilitators alone', () => {
    const { state, done } = testWorkshop()
    done(lead, { kind: 'open-door' })
    const seen = (['facilitator', 'participant', 'observer'] as const).map((role) => publicView(state(), role).door)
    expect(seen).toEqual([state().door, null, null])
  })
})

describe('a second device', () => {
  it('is given a code for a few minutes, by whoever is in', () => {
    const { done, ask, now, state } = testWorkshop()
    const before = state()
    expect(done(watcher, { kind: 'link-device' })).toEqual([
      { kind: 'add-device-code', participantId: watcher, expiresAt: now() + deviceCodeMs },
    ])
    expect(state()).toEqual(before)
    done(lead, { kind: 'remove', participantId: ada })
    expect(ask(ada, { kind: 'link-device' })).toBe('not-allowed')
  })
})
