// Whose a client of Yjs is, by what was written under it: a card names its author, a rating the one who rates.
import * as Y from 'yjs'
import { rows } from '@parcours/shared/doc/layout'
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { DecodedUpdate } from './positions.ts'

/**
 * The clients of an update under which somebody else writes. An interface signs with its person's name, so whoever brings
 * such a note has it from its author: as after a crash that took it before it was on disk.
 */
export const signedByOthers = (doc: Y.Doc, { structs }: DecodedUpdate, me: ParticipantId): ReadonlySet<number> => {
  const others = new Set<number>()
  const note = (client: number, signature: string | undefined) => {
    if (signature !== undefined && signature !== me) others.add(client)
  }
  for (const struct of structs) if (struct instanceof Y.Item) note(struct.id.client, signatureOf(struct))
  for (const [, card] of rows(doc, 'cards')._map) {
    const type = card.content instanceof Y.ContentType ? card.content.type : undefined
    const author = type?._map.get('author')
    if (author !== undefined && author.id.client === card.id.client) note(card.id.client, signatureOf(author))
  }
  return others
}

const signatureOf = ({ parentSub, content }: Y.Item): string | undefined => {
  if (parentSub === null) return undefined
  const value: unknown = content.getContent().at(-1)
  if (parentSub === 'author') return typeof value === 'string' ? value : undefined
  const [kind, ...names] = parentSub.split(':')
  return kind === 'rating' || kind === 'employee' ? names.at(-1) : undefined
}
