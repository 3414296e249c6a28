import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newPersona } from '../templates/instantiate.ts'
import { addPersona, changePersona, deletePersona } from './edits/board.ts'
import { localOrigin, roots } from './layout.ts'
import { readBoard } from './read.ts'

const two = () => {
  const [ana, bo] = [new Y.Doc(), new Y.Doc()]
  const meet = () => {
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(bo)))
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(bo, Y.encodeStateVector(ana)))
  }
  const persona = newPersona('Léa')
  addPersona(ana, persona)
  meet()
  const undo = new Y.UndoManager(roots(ana), { trackedOrigins: new Set([localOrigin]) })
  return { ana, bo, meet, persona, undo }
}

it('two people fill one sheet at once: every field they wrote is kept', () => {
  const { ana, bo, meet, persona } = two()
  changePersona(ana, persona.id, { quote: 'Trop long' })
  changePersona(bo, persona.id, { needs: ['Un devis clair'] })
  meet()
  const both = { ...persona, quote: 'Trop long', needs: ['Un devis clair'] }
  expect([readBoard(ana).personas, readBoard(bo).personas]).toEqual([{ [persona.id]: both }, { [persona.id]: both }])
})

it('one deletes a persona while another writes in it: it is gone, and undo gives back the sheet that was deleted', () => {
  const { ana, bo, meet, persona, undo } = two()
  deletePersona(ana, persona.id)
  changePersona(bo, persona.id, { name: 'Léa Martin', tagline: '29 ans' })
  meet()
  expect([readBoard(ana).personas, readBoard(bo).personas]).toEqual([{}, {}])
  changePersona(bo, persona.id, { name: 'too late' })
  undo.undo()
  meet()
  const back = { [persona.id]: persona }
  expect([readBoard(ana).personas, readBoard(bo).personas]).toEqual([back, back])
})
