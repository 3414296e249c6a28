import type { MapId } from '@parcours/shared/domain/ids'
import type { NewAgendaItem } from '@parcours/shared/workshop/agenda'
import { afterEach, describe, expect, it } from 'vitest'
import { forgetPlan, keepPlan, ownPlans } from './own-plans.ts'

const write: NewAgendaItem = { kind: 'write', title: 'Seul', minutes: 8, laneKinds: ['irritant'] }

describe('own agendas', () => {
  afterEach(() => localStorage.clear())

  it('are kept without what only one board knows, the latest first, one a title', () => {
    keepPlan('Comité', [write])
    keepPlan('Flash', [{ ...write, mapId: 'm1' as MapId, personaIds: [] }])
    keepPlan('Comité', [{ ...write, minutes: 3 }])
    expect(ownPlans()).toEqual([
      { title: 'Comité', items: [{ ...write, minutes: 3 }] },
      { title: 'Flash', items: [write] },
    ])
    forgetPlan('Comité')
    expect(ownPlans().map(({ title }) => title)).toEqual(['Flash'])
  })

  it('are none when what is stored cannot be read', () => {
    localStorage.setItem('parcours.plans', '[{"title":"x","items":[{"kind":"dance"}]}]')
    expect(ownPlans()).toEqual([])
  })
})
