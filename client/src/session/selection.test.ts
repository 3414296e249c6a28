import type { PersonaId } from '@parcours/shared/domain/ids'
import { beforeEach, expect, it } from 'vitest'
import { clearSelection, useSelection } from './selection.ts'

const [lea, tom] = ['lea' as PersonaId, 'tom' as PersonaId]
beforeEach(clearSelection)

it('hides a persona’s curve, and shows it again when it is asked for or leads', () => {
  const { hide, lead } = useSelection.getState()
  const hidden = () => [...useSelection.getState().hiddenPersonas]
  hide(lea, true)
  hide(tom, true)
  expect(hidden()).toEqual([lea, tom])
  hide(lea, false)
  expect(hidden()).toEqual([tom])
  lead(tom)
  expect(hidden()).toEqual([])
})
