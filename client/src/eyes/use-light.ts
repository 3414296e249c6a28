// The light of the facilitator: on the one card or lane in hand, off again.
import type { Spotlight } from '@parcours/shared/workshop/lead'
import { useWorkshop } from '../session/hooks.ts'
import { useSelection, type Selected } from '../session/selection.ts'
import { useCommand } from '../session/use-command.ts'

export const useLight = () => {
  const lit = useWorkshop((view) => view.public.spotlight)
  const selected = useSelection((s) => s.selected)
  const command = useCommand()
  const next = spotlightOn(selected)
  const isOn = lit !== null
  const toggle = () => {
    if (isOn) void command({ kind: 'spotlight', on: null })
    else if (next !== undefined) void command({ kind: 'spotlight', on: next })
  }
  return { isOn, canLight: next !== undefined, toggle }
}

const spotlightOn = (selected: Selected): Spotlight | undefined => {
  switch (selected.kind) {
    case 'cards': {
      const [cardId, ...more] = selected.ids
      return cardId !== undefined && more.length === 0 ? { kind: 'card', cardId } : undefined
    }
    case 'lane':
    case 'cell':
      return { kind: 'lane', mapId: selected.mapId, laneId: selected.laneId }
    case 'none':
    case 'step':
    case 'stage':
    case 'map':
    case 'link':
      return undefined
  }
}
