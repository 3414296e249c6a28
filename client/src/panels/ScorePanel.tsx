// The live scores of one map for one persona, in figures and in words; every figure says where it comes from.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { MapScores } from '@parcours/shared/scoring/map-scores'
import { type ReactNode, useId, useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useMapScores } from '../session/map-scores.ts'
import { useLeadingPersona, useShownMap } from '../session/leading.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { ContestedSteps } from './ContestedSteps.tsx'
import type { StepPlace } from './destination.ts'
import { Explained, ExplainButton } from './Explained.tsx'
import { PersonaChoice } from './PersonaChoice.tsx'
import { type Figure, figuresOf } from './score-figures.ts'
import './ScorePanel.css'
import { Story } from './Story.tsx'
import { UnreadInMap } from './Unread.tsx'

export const ScorePanel = ({ onGoTo }: { readonly onGoTo: (place: StepPlace) => void }) => {
  const { panels } = useLabels()
  const map = useShownMap()
  const persona = useLeadingPersona(map)
  const severalMaps = useBoard((board) => Object.keys(board.maps).length > 1)
  return (
    <section className="scores" aria-label={panels.scores.title}>
      <h3>{panels.scores.title}</h3>
      {map === undefined && <Hint>{panels.scores.blank}</Hint>}
      {map !== undefined && severalMaps && <p className="scores-map">{panels.scores.map(map.title)}</p>}
      {map !== undefined && persona === undefined && <Hint>{panels.scores.noPersona}</Hint>}
      {map !== undefined && persona !== undefined && (
        <ScoresOf key={map.id} map={map} persona={persona} onGoTo={onGoTo} />
      )}
    </section>
  )
}

interface ScoresOfProps {
  readonly map: JourneyMap
  readonly persona: PersonaId
  readonly onGoTo: (place: StepPlace) => void
}

const ScoresOf = ({ map, persona, onGoTo }: ScoresOfProps) => {
  const { panels } = useLabels()
  const scores = useMapScores(map, persona)
  const steps = stepsInOrder(map)
  const isRated = scores.curve.some((point) => point !== null)
  // A blueprint without a curve has nothing to score, and says so.
  const hasCurve =
    map.template !== 'blueprint' || Object.values(map.lanes).some((lane) => lane.kind === 'curve' && lane.visible)
  if (!isRated && !hasCurve) return <Hint>{panels.scores.blueprint}</Hint>
  if (steps.length === 0) return <Hint>{panels.scores.noSteps}</Hint>
  return (
    <>
      <PersonaChoice map={map} />
      <UnreadInMap map={map} onGoTo={onGoTo} />
      {!isRated && <Hint>{panels.scores.unrated}</Hint>}
      <Figures map={map} persona={persona} scores={scores} />
      <ContestedSteps steps={steps} emotions={scores.emotions} onPick={(stepId) => onGoTo({ mapId: map.id, stepId })} />
      <Story arc={scores.arc} titles={steps.map((step) => step.title)} />
    </>
  )
}

interface FiguresProps {
  readonly map: JourneyMap
  readonly persona: PersonaId
  readonly scores: MapScores
}

const Figures = ({ map, persona, scores }: FiguresProps) => {
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  const id = useId()
  const [open, setOpen] = useState<Figure['id'] | null>(null)
  const figures = figuresOf({ scores, steps: stepsInOrder(map), persona, peakTie: map.peakTie }, labels, language)
  const opened = figures.find((figure) => figure.id === open)
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={figure.id} className={`figure is-${figure.id}`} style={{ order: rowOf[figure.id] }}>
          <strong className={figure.value === undefined ? 'is-missing' : figure.isLow ? 'is-low' : undefined}>
            {figure.value ?? labels.common.noData}
          </strong>
          <span>{figure.label}</span>
          <ExplainButton
            figure={figure.label}
            isOpen={figure.id === open}
            controls={`${id}-explained`}
            onToggle={() => setOpen(figure.id === open ? null : figure.id)}
          />
        </li>
      ))}
      {opened !== undefined && (
        <li className="figures-explained" style={{ order: rowOf[opened.id] }}>
          <Explained
            id={`${id}-explained`}
            formula={opened.formula}
            sample={opened.sample}
            source={opened.source}
            isOwn={opened.isOwn}
          />
        </li>
      )}
    </ul>
  )
}

/** The explanation comes under the row of its figure. */
const rowOf: Readonly<Record<Figure['id'], number>> = { remembered: 1, lived: 1, lowest: 2, truth: 2, gap: 3 }

const Hint = ({ children }: { readonly children: ReactNode }) => <p className="scores-hint">{children}</p>
