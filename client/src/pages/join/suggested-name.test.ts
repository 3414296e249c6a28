import { catalogue } from '../../ui/labels/catalogue.ts'
import { limits } from '@parcours/shared/domain/values'
import { describe, expect, it } from 'vitest'
import { suggestedName } from './suggested-name.ts'

describe('a suggested name', () => {
  it('is another one each time it is asked for', () => {
    for (let i = 0; i < 20; i++) expect(suggestedName(['Ours', 'Lynx'], 'Ours')).toBe('Lynx')
    expect(suggestedName(['Ours'], 'Ours')).toBe('Ours')
  })

  it.each(['fr', 'en'] as const)('is one of many, all different and short enough: %s', (language) => {
    const { names } = catalogue[language].door
    expect(new Set(names).size).toBe(24)
    expect(names.every((name) => name.length <= limits.name)).toBe(true)
  })
})
