// What a blueprint still lacks, each with the way to it.
import type { Board } from '@parcours/shared/domain/board'
import type { CardId, StepId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { blueprintChecks, type BlueprintCheck } from '@parcours/shared/scoring/blueprint-checks'
import { useMemo } from 'react'
import { type BoardView, useBoardView } from '../session/board-view.ts'
import { cardTitle } from '../session/card-title.ts'
import { useBoard } from '../session/hooks.ts'
import { useLabels, type Labels } from '../ui/labels/catalogue.ts'
import './BlueprintChecks.css'

export const useBlueprintChecks = (map: JourneyMap): readonly BlueprintCheck[] => {
  const cards = useBoard((board) => board.cards)
  const links = useBoard((board) => board.links)
  return useMemo(() => blueprintChecks({ cards, links }, map), [cards, links, map])
}

interface BlueprintChecksProps {
  readonly map: JourneyMap
  /** Closes the sheet of narrow screens before the canvas moves. */
  readonly onSee: () => void
}

export const BlueprintChecks = ({ map, onSee }: BlueprintChecksProps) => {
  const labels = useLabels()
  const words = labels.maps.blueprint
  const cards = useBoard((board) => board.cards)
  const view = useBoardView()
  const checks = useBlueprintChecks(map)
  const issues = checks.filter((check) => check.kind === 'issue').length
  return (
    <section className="checks" aria-label={words.heading(checks.length)}>
      <h3>{words.heading(checks.length)}</h3>
      {checks.length === 0 && <p className="checks-note">{words.nothing}</p>}
      {issues > 0 && <p className="checks-note">{words.issues(issues)}</p>}
      <ul>
        {checks.map((check) => {
          const { title, place } = sentenceOf(check, map, cards, labels)
          return (
            <li key={keyOf(check)} className={`check is-${check.kind}`}>
              <div>
                <strong>{title}</strong>
                <span>{place}</span>
              </div>
              <button
                type="button"
                aria-label={words.seeWhat(title)}
                onClick={() => {
                  onSee()
                  show(check, map, view)
                }}
              >
                {words.see}
              </button>
            </li>
          )
        })}
      </ul>
      <p className="checks-note">{words.own}</p>
    </section>
  )
}

const keyOf = (check: BlueprintCheck): string =>
  `${check.kind}:${'linkId' in check ? check.linkId : 'cardId' in check ? check.cardId : check.stepId}`

const sentenceOf = (
  check: BlueprintCheck,
  map: JourneyMap,
  cards: Board['cards'],
  { maps, panels }: Labels,
): { readonly title: string; readonly place: string } => {
  const words = maps.blueprint
  const text = (id: CardId) => cardTitle(cards[id]?.text ?? '', maps.link.empty)
  const step = (id: StepId) => map.steps[id]?.title || panels.scores.untitledStep
  switch (check.kind) {
    case 'noBackstage':
      return { title: words.noBackstage(text(check.cardId)), place: words.front(step(check.stepId)) }
    case 'issue':
      return { title: text(check.cardId), place: words.issue(step(check.stepId)) }
    case 'crossesTwoLines':
      return { title: words.crossesTwoLines(text(check.from), text(check.to)), place: words.arrow }
    case 'noOwner':
      return { title: words.noOwner, place: step(check.stepId) }
  }
}

const show = (check: BlueprintCheck, map: JourneyMap, view: BoardView): void => {
  switch (check.kind) {
    case 'noBackstage':
    case 'issue':
      return view.showCard(check.cardId)
    case 'crossesTwoLines':
      return view.showLink(check.linkId)
    case 'noOwner':
      return view.showStep(map.id, check.stepId)
  }
}
