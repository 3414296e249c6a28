import { type KeyboardEvent, useRef } from 'react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { analysisTabs, type AnalysisTab } from './tabs.ts'

interface TabListProps {
  readonly chosen: AnalysisTab
  readonly onChoose: (tab: AnalysisTab) => void
}

/** Arrows, Home and End move and choose. */
export const TabList = ({ chosen, onChoose }: TabListProps) => {
  const { analysis } = useLabels()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = analysisTabs.indexOf(chosen)
    const next = analysisTabs.at(targetOf(event.key, at) ?? at)
    if (next === undefined || next === chosen) return
    event.preventDefault()
    onChoose(next)
    list.current?.querySelector<HTMLElement>(`#analysis-tab-${next}`)?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={analysis.title}
      className="analysis-tabs"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {analysisTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`analysis-tab-${tab}`}
          aria-selected={tab === chosen}
          aria-controls="analysis-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {analysis.tabs[tab]}
        </button>
      ))}
    </div>
  )
}

const targetOf = (key: string, at: number): number | undefined => {
  const last = analysisTabs.length - 1
  switch (key) {
    case 'ArrowRight':
      return at === last ? 0 : at + 1
    case 'ArrowLeft':
      return at === 0 ? last : at - 1
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
