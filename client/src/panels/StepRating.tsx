// How a step is felt: mine in seven buttons, the others in one line, and the curve's point.
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap, Step } from '@parcours/shared/domain/map'
import { overridePoint, rateStep } from '@parcours/shared/doc/edits/maps'
import { ratingsOf } from '@parcours/shared/scoring/board-inputs'
import { stepEmotion } from '@parcours/shared/scoring/step-emotion'
import { mayChangeMap, mayRate } from '@parcours/shared/workshop/rights'
import { MessagesSquare } from 'lucide-react'
import { useBoard, useSession } from '../session/hooks.ts'
import { useMay } from '../session/rights.ts'
import { personasOf, useLeadingPersona } from '../session/leading.ts'
import { Button } from '../ui/Button.tsx'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { AddPersona } from './AddPersona.tsx'
import { EmotionScale } from '../ui/EmotionScale.tsx'
import { NumberField } from './fields.tsx'

interface StepRatingProps {
  readonly map: JourneyMap
  readonly step: Step
}

export const StepRating = ({ map, step }: StepRatingProps) => {
  const { panels } = useLabels()
  const persona = useLeadingPersona(map)
  if (persona !== undefined) return <RatingFor map={map} step={step} persona={persona} />
  return (
    <div className="inspector-group">
      <p className="inspector-note">{panels.scores.noPersona}</p>
      <div className="inspector-actions">
        <AddPersona map={map} />
      </div>
    </div>
  )
}

const RatingFor = ({ map, step, persona }: StepRatingProps & { readonly persona: PersonaId }) => {
  const session = useSession()
  const rates = useMay((rights) => mayRate(rights, map.id))
  const mayChange = useMay((rights) => mayChangeMap(rights, map.id))
  const language = useLanguage((s) => s.language)
  const { inspector } = useLabels()
  const personas = useBoard((board) => board.personas)
  const me = session.me.participantId
  const override = step.override[persona]
  const everyone = stepEmotion({ ratings: ratingsOf(step, persona) })
  const average = everyone[map.method]
  const name = personas[persona]?.name ?? ''
  const isOneOfMany = personasOf(map, personas).length > 1
  const setPoint = (value: number | null) => session.change((doc) => overridePoint(doc, step.id, persona, value))
  return (
    <>
      <EmotionScale
        label={isOneOfMany ? inspector.step.mineFor(name) : inspector.step.mine}
        value={step.ratings[persona]?.[me]}
        disabled={!rates}
        onRate={(value) => session.change((doc) => rateStep(doc, step.id, persona, me, value))}
      />
      <dl className="inspector-facts">
        <div>
          <dt>{inspector.step.others}</dt>
          <dd>
            <Others
              ratings={Object.entries(step.ratings[persona] ?? {}).flatMap(([by, rating]) =>
                by === me ? [] : [rating],
              )}
            />
          </dd>
        </div>
        {override === undefined && average !== null && (
          <div>
            <dt>{inspector.step.point}</dt>
            <dd>
              {(map.method === 'median' ? inspector.step.pointMedian : inspector.step.pointMean)(
                formatSigned(language, average),
                everyone.n,
              )}
            </dd>
          </div>
        )}
      </dl>
      {override !== undefined && (
        <div className="inspector-actions">
          <strong>{inspector.step.byHand(formatSigned(language, override))}</strong>
          <Button icon={<MessagesSquare size={15} />} disabled={!mayChange} onClick={() => setPoint(null)}>
            {inspector.step.giveBack}
          </Button>
        </div>
      )}
      {mayChange && (
        <NumberField
          label={inspector.step.setByHand}
          value={override}
          min={-3}
          max={3}
          step={0.1}
          onCommit={(value) => setPoint(value ?? null)}
        />
      )}
    </>
  )
}

const Others = ({ ratings }: { readonly ratings: readonly number[] }) => {
  const { inspector } = useLabels()
  const language = useLanguage((s) => s.language)
  const { mean, n, min, max } = stepEmotion({ ratings })
  if (mean === null || min === null || max === null) return inspector.step.othersNone
  return inspector.step.othersOf(
    formatSigned(language, mean),
    n,
    formatSigned(language, min, 0),
    formatSigned(language, max, 0),
  )
}
