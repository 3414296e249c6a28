import type { ParticipantId, StrokeId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence, userOf } from './presence.ts'

const person = (name: string, onLetGo?: () => void) => {
  const awareness = new Awareness(new Y.Doc())
  const presence = createPresence(awareness, userOf(name as ParticipantId, name, 'participant'), () => {}, onLetGo)
  return { awareness, presence }
}
const told = async ({ awareness }: { readonly awareness: Awareness }, state: () => boolean) => {
  await expect.poll(state).toBe(true)
  return encodeAwarenessUpdate(awareness, [awareness.clientID])
}
const many = <Id>(count: number) => Array.from({ length: count }, (_, i) => `${i}`.padStart(64, 'x') as Id)

test('whoever lets go is told of before their hand is seen empty', async () => {
  const anne = person('Anne')
  const heard: number[] = []
  const karim = person('Karim', () => {
    heard.push(karim.presence.peers.getState().peers[0]?.carrying?.ids.length ?? 0)
  })
  anne.presence.update({ carrying: { ids: many<StrokeId>(2), at: [1, 2] } })
  const held = await told(anne, () => anne.awareness.getLocalState()?.['carrying'] !== null)
  applyAwarenessUpdate(karim.awareness, held, 'test')
  expect(heard).toEqual([])
  anne.presence.update({ carrying: null })
  const empty = await told(anne, () => anne.awareness.getLocalState()?.['carrying'] === null)
  applyAwarenessUpdate(karim.awareness, empty, 'test')
  expect(heard).toEqual([2])
  expect(karim.presence.peers.getState().peers[0]?.carrying).toBe(null)
})
