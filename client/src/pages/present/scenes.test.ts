import { emptyOf } from '@parcours/shared/workshop/slices'
import { publicSlices } from '@parcours/shared/workshop/view'
import { samples } from '@parcours/shared/samples/registry'
import { emptyBoard } from '@parcours/shared/domain/board'
import { describe, expect, it } from 'vitest'
import { indexOfShown, scenesOf, shownOf } from './scenes.ts'

const quiet = emptyOf(publicSlices)

describe('the scenes of a wall', () => {
  it.each(Object.entries(samples))(
    'of %s can each be shown, and are found again by what is said of them',
    (_, sample) => {
      const scenes = scenesOf(sample('fr'), quiet)
      expect(scenes.length).toBeGreaterThan(3)
      expect(scenes.map((scene) => indexOfShown(scenes, shownOf(scene)))).toEqual(scenes.map((_scene, i) => i))
    },
  )

  it('of an empty board is the invitation', () => {
    expect(scenesOf(emptyBoard('', 'fr'), quiet)).toEqual([{ kind: 'invitation' }])
  })

  it('find the nearest when what is shown is gone or only half said', () => {
    const board = samples['demo-train']('fr')
    const scenes = scenesOf(board, quiet)
    const lanes = scenes.flatMap((scene) => (scene.kind === 'lane' ? [scene] : []))
    const second = lanes.find(({ laneId }) => laneId !== lanes[0]?.laneId)
    if (second === undefined) throw new Error('the sample shows one lane only')
    const half = { kind: 'map' as const, mapId: second.map.id, laneId: second.laneId }
    expect(scenes[indexOfShown(scenes, half)]).toBe(second)
    expect(indexOfShown(scenes, { kind: 'ranking', roundId: 'gone' })).toBe(0)
  })

  it('never has a wide lane run over more steps than can be read', () => {
    for (const scene of scenesOf(samples['demo-train']('en'), quiet))
      if (scene.kind === 'lane') expect(scene.stepIds.length).toBeLessThanOrEqual(8)
  })
})
