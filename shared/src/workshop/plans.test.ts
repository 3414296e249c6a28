import { describe, expect, it } from 'vitest'
import { itemsOf, plans } from './plans.ts'
import { lead, testWorkshop } from './test-workshop.ts'

describe.each(plans)('the plan $name', (plan) => {
  it.each(['fr', 'en'] as const)('is an agenda in %s that lasts what it promises', (language) => {
    const promised: Record<string, number> = { 'journey-90': 90, 'irritants-30': 30, 'blueprint-half-day': 210 }
    const items = itemsOf(plan, language)
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(promised[plan.name])
    const workshop = testWorkshop()
    workshop.done(lead, { kind: 'set-agenda', items })
    for (const _ of items) workshop.done(lead, { kind: 'next-item' })
    workshop.done(lead, { kind: 'next-item' })
    expect(workshop.state().clock).toBeNull()
  })
})
