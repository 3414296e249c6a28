import { describe, expect, test } from 'vitest'
import { homeInsurance } from '../samples/home-insurance.ts'
import { sampleBoard } from '../samples/sample-board.ts'
import type { Board, Link } from '../domain/board.ts'
import type { CardId, LinkId, StepId } from '../domain/ids.ts'
import type { JourneyMap } from '../domain/map.ts'
import { blueprintChecks } from './blueprint-checks.ts'

const sample = sampleBoard(homeInsurance, 'fr')
const mapOf = (board: Board): JourneyMap => {
  const [map] = Object.values(board.maps)
  if (map === undefined) throw new Error('the sample has no map')
  return map
}
const card = (id: string) => id as CardId
const arrow = (from: string, to: string, kind: Link['kind'] = 'arrow'): Link => ({
  id: `${from}-${to}` as LinkId,
  from: card(from),
  to: card(to),
  kind,
})
const withLinks = (board: Board, ...links: Link[]): Board => ({
  ...board,
  links: Object.fromEntries(links.map((link) => [link.id, link])),
})
const without = (board: Board, ...ids: string[]): Board => ({
  ...board,
  cards: Object.fromEntries(Object.entries(board.cards).filter(([id]) => !ids.includes(id))),
})
const owned = (map: JourneyMap): JourneyMap => ({
  ...map,
  steps: Object.fromEntries(Object.entries(map.steps).map(([id, step]) => [id, { ...step, owner: 'Souscription' }])),
})
const kindsOf = (board: Board, map = owned(mapOf(board))) => blueprintChecks(board, map).map((check) => check.kind)

describe('a blueprint is checked', () => {
  test('the sample: its three inconsistencies, no arrow that crosses two lines, and one owner missing', () => {
    expect(kindsOf(sample)).toEqual(['issue', 'issue', 'issue'])
    expect(blueprintChecks(sample, mapOf(sample)).filter((check) => check.kind === 'noOwner')).toEqual([
      { kind: 'noOwner', stepId: 's6' },
    ])
  })
  test('an owner of spaces is no owner', () => {
    const map = owned(mapOf(sample))
    const [step] = Object.values(map.steps)
    if (step === undefined) throw new Error('the sample has no step')
    const blank = { ...map, steps: { ...map.steps, [step.id]: { ...step, owner: '  ' } } }
    expect(blueprintChecks(sample, blank).at(-1)).toEqual({ kind: 'noOwner', stepId: step.id })
  })
  test('a visible action without a backstage card in its step is named', () => {
    const board = without(sample, 's2-back')
    expect(blueprintChecks(board, owned(mapOf(board)))[0]).toEqual({
      kind: 'noBackstage',
      cardId: 's2-front',
      stepId: 's2',
    })
  })
  test('a link to the backstage of another step, or a backstage card that spans, answers it', () => {
    const board = without(sample, 's2-back')
    expect(kindsOf(withLinks(board, arrow('s2-front', 's1-back')))).not.toContain('noBackstage')
    expect(kindsOf(withLinks(board, arrow('s1-back', 's2-front')))).not.toContain('noBackstage')
    expect(kindsOf(withLinks(board, arrow('s2-front', 's1-back', 'quotes')))).toContain('noBackstage')
    const wide = board.cards[card('s1-back')]
    if (wide?.place.kind !== 'cell') throw new Error('not in a cell')
    const spanning = { ...board, cards: { ...board.cards, [wide.id]: { ...wide, place: { ...wide.place, span: 2 } } } }
    expect(kindsOf(spanning)).not.toContain('noBackstage')
  })
  test('an arrow that crosses two lines is named; one line is the normal way', () => {
    expect(kindsOf(withLinks(sample, arrow('s1-action', 's1-front')))).not.toContain('crossesTwoLines')
    expect(kindsOf(withLinks(sample, arrow('s1-action', 's1-back')))).toContain('crossesTwoLines')
    expect(kindsOf(withLinks(sample, arrow('s1-back', 's1-action')))).toContain('crossesTwoLines')
    expect(kindsOf(withLinks(sample, arrow('s1-action', 's1-issue')))).not.toContain('crossesTwoLines')
  })
  test('the line of internal interaction counts only when it is drawn', () => {
    const board = withLinks(sample, arrow('s1-front', 's1-support'))
    expect(kindsOf(board)).not.toContain('crossesTwoLines')
    expect(kindsOf(board, { ...owned(mapOf(board)), internalLine: true })).toContain('crossesTwoLines')
  })
  test('other maps have nothing to check, and a card of a deleted step is left out', () => {
    expect(blueprintChecks(sample, { ...mapOf(sample), template: 'journey' })).toEqual([])
    const map = owned(mapOf(sample))
    const { s2: _s2, ...steps } = map.steps as Record<string, JourneyMap['steps'][StepId]>
    expect(kindsOf(sample, { ...map, steps })).toEqual(['issue', 'issue'])
  })
})
