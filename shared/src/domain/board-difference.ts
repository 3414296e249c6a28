// What would change on a board between two moments of it, counted the way people speak of it.
import { equalityDeep } from 'lib0/function'
import { flatTables, type Board } from './board.ts'
import type { Card } from './card.ts'
import type { Step } from './map.ts'

/** Records that come, go and change on the way from one board to the other. */
export interface Count {
  readonly come: number
  readonly go: number
  readonly change: number
}
export interface BoardDifference {
  /** `change`: other than by being moved or written in. A card counts once, by the first that fits of: moved, rewritten, changed. */
  readonly cards: Count & { readonly moved: number; readonly rewritten: number }
  /** Maps, stages, steps and lanes, and what is said of them. */
  readonly structure: Count
  /** Steps whose ratings or hand-set points differ. */
  readonly rated: number
  /** Everything else: title, personas, segments, links, actions, tests, checklists, comments, strokes, frames, stamps. */
  readonly others: Count
}

export const differenceOf = (from: Board, to: Board): BoardDifference => ({
  cards: cardsDifference(from.cards, to.cards),
  structure: structureOf(from, to),
  rated: ratedDifference(stepsOf(from), stepsOf(to)),
  others: sum([
    count({ board: headOf(from) }, { board: headOf(to) }),
    ...flatTables.map((table) => count(from[table], to[table])),
  ]),
})

export const isSameBoard = ({ cards, structure, rated, others }: BoardDifference): boolean =>
  [...Object.values(cards), ...Object.values(structure), rated, ...Object.values(others)].every((n) => n === 0)

type Records = Readonly<Record<string, unknown>>

const cardsDifference = (from: Readonly<Record<string, Card>>, to: Readonly<Record<string, Card>>) => {
  const both = Object.entries(from).flatMap(([id, card]) => {
    const other = to[id]
    return other === undefined || equalityDeep(card, other) ? [] : [[card, other] as const]
  })
  const moved = both.filter(([a, b]) => !equalityDeep(a.place, b.place)).length
  const rewritten = both.filter(([a, b]) => equalityDeep(a.place, b.place) && a.text !== b.text).length
  const { come, go } = count(from, to)
  return { come, go, moved, rewritten, change: both.length - moved - rewritten }
}

const structureOf = (from: Board, to: Board): Count => count(partsOf(from), partsOf(to))

const partsOf = (board: Board): Records =>
  Object.assign(
    {},
    ...Object.values(board.maps).map(({ stages, steps, lanes, ...map }): Records => {
      const told = Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, { ...step, ...unfelt }]))
      return { [map.id]: map, ...stages, ...told, ...lanes }
    }),
  ) as Records

const stepsOf = (board: Board): Readonly<Record<string, Step>> =>
  Object.assign({}, ...Object.values(board.maps).map(({ steps }) => steps)) as Readonly<Record<string, Step>>

const ratedDifference = (from: Readonly<Record<string, Step>>, to: Readonly<Record<string, Step>>): number =>
  Object.entries(from).filter(([id, step]) => {
    const other = to[id]
    return other !== undefined && !equalityDeep(feltIn(step), feltIn(other))
  }).length

const feltIn = ({ ratings, override, employeeRatings }: Step) => ({ ratings, override, employeeRatings })
const unfelt = { ratings: {}, override: {}, employeeRatings: {} }
const headOf = ({ title, language }: Board) => ({ title, language })

const count = (from: Records, to: Records): Count => ({
  come: Object.keys(to).filter((id) => !Object.hasOwn(from, id)).length,
  go: Object.keys(from).filter((id) => !Object.hasOwn(to, id)).length,
  change: Object.keys(from).filter((id) => Object.hasOwn(to, id) && !equalityDeep(from[id], to[id])).length,
})

const sum = (counts: readonly Count[]): Count =>
  counts.reduce((all, one) => ({ come: all.come + one.come, go: all.go + one.go, change: all.change + one.change }))
