// Another map beside this one: the gap of the curves per step; for a blueprint, the journey it serves.
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { changeMap } from '@parcours/shared/doc/edits/maps'
import { mapComparison } from '@parcours/shared/scoring/map-comparison'
import { useMemo } from 'react'
import { useBoard, useSession } from '../session/hooks.ts'
import { mapsInOrder, useLeadingPersona } from '../session/leading.ts'
import { formatNumber, formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { ChoiceField } from './fields.tsx'
import './MapCompare.css'

export const MapCompare = ({ map }: { readonly map: JourneyMap }) => {
  const session = useSession()
  const { maps: words, board } = useLabels()
  const all = useBoard((b) => b.maps)
  const isBlueprint = map.template === 'blueprint'
  const others = mapsInOrder(all).filter(
    (other) => other.id !== map.id && (!isBlueprint || other.template !== 'blueprint'),
  )
  const other = others.find((each) => each.id === map.comparesWith)
  const persona = useLeadingPersona(map)
  const otherPersona = useLeadingPersona(other)
  if (others.length === 0) return null
  return (
    <div className="inspector-group">
      <ChoiceField
        label={isBlueprint ? words.compare.serves : words.compare.with}
        value={other?.id}
        choices={others.map((each) => ({ value: each.id, label: each.title || board.canvas.untitledMap }))}
        empty={words.compare.none}
        onChoose={(comparesWith) => session.change((doc) => changeMap(doc, map.id, { comparesWith }))}
        onClear={() => session.change((doc) => changeMap(doc, map.id, { comparesWith: undefined }))}
      />
      {other !== undefined &&
        !isBlueprint &&
        (persona === undefined || otherPersona === undefined ? (
          <p className="inspector-note">{words.compare.noPersona}</p>
        ) : (
          <Gaps map={map} persona={persona} other={other} otherPersona={otherPersona} />
        ))}
    </div>
  )
}

interface GapsProps {
  readonly map: JourneyMap
  readonly persona: PersonaId
  readonly other: JourneyMap
  readonly otherPersona: PersonaId
}

const Gaps = ({ map, persona, other, otherPersona }: GapsProps) => {
  const { maps, panels, common } = useLabels()
  const words = maps.compare
  const language = useLanguage((s) => s.language)
  const comparison = useMemo(
    () => mapComparison({ map, persona }, { map: other, persona: otherPersona }),
    [map, persona, other, otherPersona],
  )
  const isToTarget = comparison.isOtherTarget || (map.state === 'target' && other.state === 'current')
  const { n, meanAbsDiff } = comparison.diff
  return (
    <>
      <h4>{words.heading}</h4>
      <dl className="gaps">
        {comparison.steps.map(({ stepId, gap }) => (
          <div key={stepId}>
            <dt>{map.steps[stepId]?.title || panels.scores.untitledStep}</dt>
            <dd className={gap === null ? 'is-missing' : undefined}>
              {gap === null ? common.noData : formatSigned(language, gap)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="field-hint">
        {isToTarget ? words.targetMinus : words.firstMinus}{' '}
        {meanAbsDiff === null ? words.noCommon : words.mean(formatNumber(language, meanAbsDiff, 1), n)}
      </p>
    </>
  )
}
