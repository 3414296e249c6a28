// Values that a foreign program wrote and nobody can read are left out; the person is told where, and that the rest is safe.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { useSessionState } from '../session/hooks.ts'
import { type Selected, useSelection } from '../session/selection.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import type { StepPlace } from './destination.ts'
import './Unread.css'

/** In what is selected. */
export const UnreadHere = () => {
  const { panels } = useLabels()
  const selected = useSelection((s) => s.selected)
  const count = useSessionState(({ unread }) =>
    idsOf(selected).reduce((sum, id) => sum + (unread.get(id)?.length ?? 0), 0),
  )
  return count === 0 ? null : (
    <p className="inspector-note" role="status">
      {panels.unread.here(count)}
    </p>
  )
}

const idsOf = (selected: Selected): readonly string[] => {
  switch (selected.kind) {
    case 'none':
      return []
    case 'cards':
      return selected.ids
    case 'cell':
    case 'step':
      return [selected.stepId]
    case 'stage':
      return [selected.stageId]
    case 'lane':
      return [selected.laneId]
    case 'map':
      return [selected.mapId]
    case 'link':
      return [selected.id]
  }
}

interface UnreadInMapProps {
  readonly map: JourneyMap
  readonly onGoTo: (place: StepPlace) => void
}

/** In the steps that make the scores; each name leads to its step. */
export const UnreadInMap = ({ map, onGoTo }: UnreadInMapProps) => {
  const { panels } = useLabels()
  const unread = useSessionState((state) => state.unread)
  const steps = unread.size === 0 ? [] : stepsInOrder(map).filter((step) => unread.has(step.id))
  if (steps.length === 0) return null
  return (
    <div className="unread" role="status">
      <p>{panels.unread.inMap}</p>
      <ul>
        {steps.map((step) => {
          const title = step.title || panels.scores.untitledStep
          return (
            <li key={step.id}>
              <button
                type="button"
                aria-label={panels.unread.open(title)}
                onClick={() => onGoTo({ mapId: map.id, stepId: step.id })}
              >
                {title}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
