import { describe, expect, it } from 'vitest'
import { createServerTime } from './server-time.ts'

describe('the server’s time', () => {
  it('is that of the message that travelled fastest, whatever this device’s clock says', () => {
    let local = 1_000_000
    const time = createServerTime(() => local)
    expect(time.now()).toBe(local)
    const server = () => local + 5_000_000
    for (const delay of [400, 80, 900]) {
      local += 1000
      time.note(server() - delay)
    }
    expect(server() - time.now()).toBe(80)
  })

  it.each([30_000, -30_000, 3_600_000])('follows when the device’s clock is set anew by %i ms', (step) => {
    let local = 0
    let server = 10_000
    const time = createServerTime(() => local)
    time.note(server)
    local += step
    for (let i = 0; i < 8; i++) {
      local += 1000
      server += 1000
      time.note(server)
    }
    expect(time.now()).toBe(server)
  })

  it('forgets what a clock that runs fast said long ago', () => {
    let local = 0
    let server = 0
    const time = createServerTime(() => local)
    for (let i = 0; i < 3600; i++) {
      local += 1000.1
      server += 1000
      time.note(server)
    }
    expect(Math.abs(time.now() - server)).toBeLessThan(2)
  })
})
