// The whole analysis of a map over the canvas, a tab each; what lies under it is inert while it is open.
import type { MapId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import type { Votes } from '@parcours/shared/scoring/board-inputs'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useBoard } from '../../session/hooks.ts'
import { mapsInOrder, useLeadingPersona, useShownMap } from '../../session/leading.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Destinations } from '../destination.ts'
import { ChoiceField } from '../fields.tsx'
import { PersonaChoice } from '../PersonaChoice.tsx'
import { useAnalysis } from '../use-analysis.ts'
import './AnalysisView.css'
import { CoverageTab } from './CoverageTab.tsx'
import { GapTab } from './GapTab.tsx'
import { ImpactEffort } from './ImpactEffort.tsx'
import { IrritantTable } from './IrritantTable.tsx'
import { MatrixTab } from './MatrixTab.tsx'
import { Plan } from './Plan.tsx'
import { TabList } from './TabList.tsx'
import type { AnalysisTab } from './tabs.ts'

export interface AnalysisViewProps extends Destinations {
  readonly tab: AnalysisTab
  readonly onTab: (tab: AnalysisTab) => void
  readonly onClose: () => void
  /** Where focus was before, to which it goes back; what lies under is inert by the time this is loaded. */
  readonly before: Element | null
  /** Dots of closed rounds. */
  readonly votes: Votes
}

export const AnalysisView = ({ tab, onTab, onClose, onGoTo, onGoToCard, before, votes }: AnalysisViewProps) => {
  const labels = useLabels()
  const words = labels.analysis
  const shown = useShownMap()
  const maps = useBoard((board) => board.maps)
  const [picked, setPicked] = useState<MapId | undefined>(undefined)
  const map = (picked === undefined ? undefined : maps[picked]) ?? shown
  const frame = useRef<HTMLElement>(null)
  // Focus goes back to where it was, unless somebody leaves for a card or a step.
  const back = useRef(before)
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
    return () => {
      if (back.current instanceof HTMLElement && back.current.isConnected) back.current.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation()
      onClose()
    }
    // The board's commands, such as undo, work here too; its single keys do not.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
  }
  const destinations: Destinations = {
    onGoTo: (place) => {
      back.current = null
      onClose()
      onGoTo(place)
    },
    onGoToCard: (card) => {
      back.current = null
      onClose()
      onGoToCard(card)
    },
  }
  return (
    // A dialog element would keep the bar, the notices and undo out of reach.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <section
      ref={frame}
      className="analysis"
      role="dialog"
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="analysis-head">
        <h2>{words.title}</h2>
        <TabList chosen={tab} onChoose={onTab} />
        <div className="analysis-about">
          {Object.keys(maps).length > 1 && map !== undefined && (
            <ChoiceField
              bare
              label={words.map}
              value={map.id}
              choices={mapsInOrder(maps).map(({ id, title }) => ({ value: id, label: title }))}
              onChoose={setPicked}
            />
          )}
          {map !== undefined && <PersonaChoice map={map} />}
        </div>
        <IconButton label={words.close} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="analysis-body" role="tabpanel" id="analysis-panel" aria-labelledby={`analysis-tab-${tab}`}>
        {map === undefined ? (
          <p className="analysis-hint">{words.noMap}</p>
        ) : (
          <TabContent key={map.id} tab={tab} map={map} votes={votes} {...destinations} />
        )}
      </div>
    </section>
  )
}

interface TabContentProps extends Destinations {
  readonly tab: AnalysisTab
  readonly map: JourneyMap
  readonly votes: Votes
}

const TabContent = ({ tab, map, votes, ...destinations }: TabContentProps) => {
  const analysis = useAnalysis(map, useLeadingPersona(map), votes)
  switch (tab) {
    case 'irritants':
      return <IrritantTable analysis={analysis} {...destinations} />
    case 'matrix':
      return <MatrixTab analysis={analysis} {...destinations} />
    case 'gaps':
      return <GapTab analysis={analysis} onGoTo={destinations.onGoTo} />
    case 'coverage':
      return <CoverageTab analysis={analysis} onGoTo={destinations.onGoTo} />
    case 'priorities':
      return <ImpactEffort map={map} onGoToCard={destinations.onGoToCard} />
    case 'plan':
      return <Plan analysis={analysis} {...destinations} />
  }
}
