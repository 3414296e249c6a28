import { stepsInOrder } from '@parcours/shared/domain/columns'
import { useBoard } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Scene } from './scenes.ts'

/** A few words for where the arrows lead. */
export const useSceneTitle = (): ((scene: Scene) => string) => {
  const labels = useLabels()
  const personas = useBoard((board) => board.personas)
  const words = labels.present.scenes
  return (scene) => {
    switch (scene.kind) {
      case 'lane': {
        const lane = scene.map.lanes[scene.laneId]
        const name = lane === undefined ? scene.map.title : (lane.label ?? labels.method.lanes[lane.kind])
        return scene.stepIds[0] === stepsInOrder(scene.map)[0]?.id ? name : words.continued(name)
      }
      case 'curve':
        return words.curve(personas[scene.personaId]?.name ?? '')
      case 'invitation':
      case 'agenda':
      case 'turnout':
      case 'ranking':
      case 'matrix':
      case 'plan':
      case 'report':
        return words[scene.kind]
    }
  }
}
