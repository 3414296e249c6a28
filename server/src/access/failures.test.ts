import { describe, expect, test } from 'vitest'
import { countFailures } from './failures.ts'

describe('failures of an address', () => {
  const counted = (max: number) => {
    let now = 1000
    return { ...countFailures(max, () => now), pass: (ms: number) => (now += ms) }
  }

  test('beyond its allowance it is blocked until the minute is over; another is not', () => {
    const { note, isBlocked, pass } = counted(2)
    note('10.0.0.1')
    expect(isBlocked('10.0.0.1')).toBe(false)
    note('10.0.0.1')
    expect([isBlocked('10.0.0.1'), isBlocked('10.0.0.2')]).toEqual([true, false])
    pass(60_000)
    expect(isBlocked('10.0.0.1')).toBe(false)
  })

  test('all addresses of one IPv6 network are one; IPv4 written as IPv6 stays apart', () => {
    const { note, isBlocked } = counted(1)
    for (const address of ['2001:db8:1:2::1', '2001:db8::1', '::ffff:10.0.0.1']) note(address)
    expect(['2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1'].map(isBlocked)).toEqual([true, false])
    expect(['2001:db8::2', '2001:db8:0:0:1::', '2001:db8:0:1::1'].map(isBlocked)).toEqual([true, true, false])
    expect(['::ffff:10.0.0.1', '::ffff:10.0.0.2'].map(isBlocked)).toEqual([true, false])
  })
})
