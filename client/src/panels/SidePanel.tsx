// The right side of the board: what is selected, then the scores. It folds; on narrow screens it is a sheet at the foot.
import type { Cell } from '@parcours/shared/domain/cells'
import type { CardId, PersonaId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { ChevronUp } from 'lucide-react'
import { Suspense, useEffect, useId, useRef, useState } from 'react'
import { useMapScores } from '../session/map-scores.ts'
import { useLeadingPersona, useShownMap } from '../session/leading.ts'
import { useSelection } from '../session/selection.ts'
import { useSideFold } from '../session/side-fold.ts'
import { formatSigned } from '../ui/format.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { useNarrow } from '../ui/use-narrow.ts'
import { BlueprintChecks, useBlueprintChecks } from './BlueprintChecks.tsx'
import type { AnalysisTab } from './analysis/tabs.ts'
import type { Destinations, StepPlace } from './destination.ts'
import { AnalysisSummary, Inspector } from './parts.ts'
import { ScorePanel } from './ScorePanel.tsx'
import './SidePanel.css'

export interface SidePanelProps extends Destinations {
  readonly onAddCard: (cell: Cell) => void
  readonly onAnalyse: (tab: AnalysisTab) => void
  /** Dots of closed rounds. */
  readonly votes: Votes
}

export const SidePanel = ({ onGoTo, onGoToCard, onAddCard, onAnalyse, votes }: SidePanelProps) => {
  const { panels } = useLabels()
  const isNarrow = useNarrow()
  // A sheet begins closed; beside the board it is as one left it.
  const [isSheetOpen, setSheetOpen] = useState(false)
  const { isFolded, fold } = useSideFold()
  const isOpen = isNarrow ? isSheetOpen : !isFolded
  const bodyId = useId()
  const body = useRef<HTMLDivElement>(null)
  const selected = useSelection((s) => JSON.stringify(s.selected))
  const isAnythingSelected = useSelection((s) => s.selected.kind !== 'none')
  // What has just been taken in hand is shown from its top, however far one had read.
  // A block: some browsers return a promise from scrollTo, which React would take for a cleanup.
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
  }, [selected])
  const map = useShownMap()
  const persona = useLeadingPersona(map)
  const goTo = (place: StepPlace) => {
    setSheetOpen(false)
    onGoTo(place)
  }
  const goToCard = (card: CardId) => {
    setSheetOpen(false)
    onGoToCard(card)
  }
  return (
    <aside className={isOpen ? 'side-panel is-open' : 'side-panel'} aria-label={panels.title} aria-keyshortcuts="F6">
      <button
        type="button"
        className="side-panel-bar"
        aria-expanded={isOpen}
        aria-controls={bodyId}
        aria-label={isOpen ? panels.shut : panels.open}
        onClick={() => (isNarrow ? setSheetOpen(!isOpen) : fold(isOpen))}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isSheetOpen || !isNarrow) return
          event.stopPropagation()
          setSheetOpen(false)
        }}
      >
        {(isNarrow || !isOpen) && (
          <>
            <span className="side-panel-grip" aria-hidden="true" />
            <span className="side-panel-summary">
              <Summary />
            </span>
          </>
        )}
        <ChevronUp size={20} aria-hidden="true" />
      </button>
      <div ref={body} className="side-panel-body" id={bodyId}>
        <Suspense>{isAnythingSelected && <Inspector onAddCard={onAddCard} />}</Suspense>
        <Verdict onGoTo={goTo} onSee={() => setSheetOpen(false)} />
        <Suspense>
          {map !== undefined && (
            <AnalysisSummary
              map={map}
              persona={persona}
              votes={votes}
              onAnalyse={onAnalyse}
              onGoTo={goTo}
              onGoToCard={goToCard}
            />
          )}
        </Suspense>
      </div>
    </aside>
  )
}

interface VerdictProps {
  readonly onGoTo: (place: StepPlace) => void
  readonly onSee: () => void
}

/** A blueprint is checked, not felt: its scores come only with a curve. */
const Verdict = ({ onGoTo, onSee }: VerdictProps) => {
  const map = useShownMap()
  if (map?.template !== 'blueprint') return <ScorePanel onGoTo={onGoTo} />
  return (
    <>
      <BlueprintChecks map={map} onSee={onSee} />
      {hasVisibleCurve(map) && <ScorePanel onGoTo={onGoTo} />}
    </>
  )
}

const hasVisibleCurve = (map: JourneyMap): boolean =>
  Object.values(map.lanes).some((lane) => lane.kind === 'curve' && lane.visible)

const ChecksCount = ({ map }: { readonly map: JourneyMap }) => {
  const { maps } = useLabels()
  return <span>{maps.blueprint.heading(useBlueprintChecks(map).length)}</span>
}

/** What the closed sheet shows: the main score, and what is in hand. */
const Summary = () => {
  const { panels, maps } = useLabels()
  const map = useShownMap()
  const persona = useLeadingPersona(map)
  const kind = useSelection((s) => s.selected.kind)
  return (
    <>
      {map?.template === 'blueprint' && !hasVisibleCurve(map) ? (
        <ChecksCount map={map} />
      ) : map === undefined || persona === undefined ? (
        <span>{panels.scores.title}</span>
      ) : (
        <MainScore map={map} persona={persona} />
      )}
      {kind === 'link' && <em>{maps.link.kind}</em>}
      {kind !== 'none' && kind !== 'cards' && kind !== 'link' && <em>{panels.kinds[kind]}</em>}
      {kind === 'cards' && <em>{panels.kinds.card}</em>}
    </>
  )
}

const MainScore = ({ map, persona }: { readonly map: JourneyMap; readonly persona: PersonaId }) => {
  const { panels, common } = useLabels()
  const language = useLanguage((s) => s.language)
  const { score } = useMapScores(map, persona).peakEnd
  return (
    <>
      <strong className={score === null ? 'is-missing' : undefined}>
        {score === null ? common.noData : formatSigned(language, score)}
      </strong>
      <span>{panels.scores.remembered}</span>
    </>
  )
}
