import type { Card } from '@parcours/shared/domain/card'
import { cardId, newId } from '@parcours/shared/domain/ids'

/** A free note, as `addCards` takes it. */
export const newNote = (text: string): Card & { kind: 'note' } => ({
  id: newId(cardId),
  kind: 'note',
  text,
  place: { kind: 'free', at: [0, 0] },
  personaIds: [],
  tags: [],
  data: {},
})
