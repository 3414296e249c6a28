// A change that was set aside, as a person says it: what, where, and what it was before.
import type { Fields, RecordChange } from '@parcours/shared/doc/fields'
import { changedKeys } from '@parcours/shared/doc/refused'
import type { Board } from '@parcours/shared/domain/board'
import { place as placeSchema } from '@parcours/shared/domain/card'
import type { Language } from '@parcours/shared/domain/values'
import * as v from 'valibot'
import { cardTitle } from '../../session/card-title.ts'
import { formatSigned } from '../../ui/format.ts'
import type { Labels } from '../../ui/labels/catalogue.ts'
import type { AsideGroup } from './aside-groups.ts'

export interface AsideWords {
  readonly kind: 'come' | 'go' | 'change'
  readonly name: string
  readonly lines: readonly string[]
  /** The person's own words, to be copied; '' where there are none. */
  readonly text: string
}
interface Telling {
  readonly board: Board
  /** All that is aside: what is named may be there alone. */
  readonly changes: readonly RecordChange[]
  readonly labels: Labels
  readonly language: Language
}

export const wordsOf = ({ head, changes }: AsideGroup, telling: Telling): AsideWords | undefined => {
  if (head === undefined) return undefined
  const { aside: words } = telling.labels
  const { now, wanted, place } = head
  const kind = now === undefined ? 'come' : wanted === undefined ? 'go' : 'change'
  const shown = wanted ?? now ?? new Map()
  const record = words.records[place.table]
  const own = titleIn(shown) ?? (place.table === 'lanes' ? laneKind(shown, telling) : undefined)
  const name =
    place.table === 'board' || place.table === 'links' ? record : words.named(record, named(own ?? '', words))
  const lines = kind === 'change' ? changeLines(head, telling) : wholeLines(place.table, shown, telling)
  const parts = changes.length > 1 ? [words.parts(changes.length - 1)] : []
  return { kind, name, lines: [...lines, ...parts], text: changes.flatMap((each) => textIn(each.wanted)).join('\n') }
}

const wholeLines = (table: RecordChange['place']['table'], fields: Fields, telling: Telling): string[] => {
  const { aside: words } = telling.labels
  if (table === 'cards') return [words.where(placeWords(fields, telling))]
  if (table !== 'links') return []
  const end = (key: string) => named(titleOf('cards', plain(fields, key), telling) ?? '', words)
  return [words.between(end('from'), end('to'))]
}

const changeLines = ({ now, wanted }: RecordChange, telling: Telling): string[] => {
  const { aside: words } = telling.labels
  const rating = (fields: Fields | undefined, key: string) => {
    const value = fields && plain(fields, key)
    return typeof value === 'number' ? formatSigned(telling.language, value, 0) : words.noRating
  }
  const lines: string[] = []
  let others = 0
  for (const key of changedKeys(now, wanted)) {
    const [group = ''] = key.split(':')
    if (key === 'place') lines.push(words.moved(placeWords(now, telling), placeWords(wanted, telling)))
    else if (key === 'text') lines.push(words.text(named(titleIn(now), words), named(titleIn(wanted), words)))
    else if (key === 'title' || key === 'name' || key === 'label')
      lines.push(words.titled(named(titleIn(now), words), named(titleIn(wanted), words)))
    else if (group === 'rating' || group === 'employee') lines.push(words.rated(rating(now, key), rating(wanted, key)))
    else if (group === 'override') lines.push(words.point(rating(now, key), rating(wanted, key)))
    else others += 1
  }
  return others > 0 ? [...lines, words.others(others)] : lines
}

const placeWords = (fields: Fields | undefined, telling: Telling): string => {
  const { aside: words, panels, method } = telling.labels
  const parsed = v.safeParse(placeSchema, fields && plain(fields, 'place'))
  if (!parsed.success) return words.elsewhere
  if (parsed.output.kind === 'free') return words.onCanvas
  const { mapId, stepId, laneId } = parsed.output
  const map = telling.board.maps[mapId]
  const step = map?.steps[stepId]?.title ?? titleOf('steps', stepId, telling)
  const lane = map?.lanes[laneId]
  const row = lane ? (lane.label ?? method.lanes[lane.kind]) : laneOf(laneId, telling)
  if (step === undefined || row === undefined) return words.elsewhere
  return words.cell(row, step || panels.scores.untitledStep)
}

/** The title of a record on the board, or of one that is aside itself. */
const titleOf = (table: 'cards' | 'steps', id: unknown, telling: Telling): string | undefined => {
  const onBoard =
    table === 'cards' && typeof id === 'string'
      ? Object.entries(telling.board.cards).find(([key]) => key === id)?.[1]
      : undefined
  if (onBoard !== undefined) return onBoard.text
  return titleIn(fieldsAside(table, id, telling))
}
const laneOf = (id: string, telling: Telling): string | undefined => {
  const fields = fieldsAside('lanes', id, telling)
  return fields && (titleIn(fields) ?? laneKind(fields, telling))
}
const fieldsAside = (table: string, id: unknown, { changes }: Telling): Fields | undefined => {
  const change = changes.find(({ place }) => place.table === table && place.id === id)
  return change?.wanted ?? change?.now
}
const laneKind = (fields: Fields, { labels }: Telling): string | undefined => {
  const kind = plain(fields, 'kind')
  return Object.entries(labels.method.lanes).find(([key]) => key === kind)?.[1]
}

/** A card's text, a title, a name: whichever the record has. */
const titleIn = (fields: Fields | undefined): string | undefined => {
  for (const key of ['text', 'title', 'name', 'label', 'hypothesis']) {
    const field = fields?.get(key)
    if (field?.kind === 'text') return field.text
    if (typeof field?.value === 'string') return field.value
  }
  return undefined
}
const textIn = (fields: Fields | undefined): string[] => {
  const text = titleIn(fields)?.trim() ?? ''
  return text === '' ? [] : [text]
}
const named = (text: string | undefined, words: Labels['aside']): string => cardTitle(text ?? '', words.untitled)

const plain = (fields: Fields, key: string): unknown => {
  const field = fields.get(key)
  return field?.kind === 'value' ? field.value : undefined
}
