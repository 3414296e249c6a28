import type { ParticipantId, StrokeId } from '@parcours/shared/domain/ids'
import { expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence, userOf } from './presence.ts'

const person = (name: string, onLetGo: () => void = () => {}, isVoting: () => boolean = () => false) => {
  const awareness = new Awareness(new Y.Doc())
  const user = userOf(name as ParticipantId, name, 'participant')
  const presence = createPresence(awareness, user, () => {}, { onLetGo, isVoting })
  return { awareness, presence }
}
const told = async ({ awareness }: { readonly awareness: Awareness }, state: () => boolean) => {
  await expect.poll(state).toBe(true)
  return encodeAwarenessUpdate(awareness, [awareness.clientID])
}
const many = <Id>(count: number) => Array.from({ length: count }, (_, i) => `${i}`.padStart(64, 'x') as Id)

test('where the hand of who votes is tells nobody what for, unless it points for all', async () => {
  let isVoting = true
  const anne = person('Anne', undefined, () => isVoting)
  const cursor = () => anne.awareness.getLocalState()?.['cursor']
  anne.presence.update({ cursor: [10, 20] })
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(cursor()).toBe(null)
  anne.presence.update({ isPointing: true })
  await expect.poll(cursor).toEqual([10, 20])
  anne.presence.update({ isPointing: false })
  await expect.poll(cursor).toBe(null)
  isVoting = false
  anne.presence.update({})
  await expect.poll(cursor).toEqual([10, 20])
})

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
