// The tables of a board as own JSON has them. The key is the identity: it wins over an `id` that says otherwise.
import * as v from 'valibot'
import { action, checklist, link, persona, segment, test, type Board } from '../domain/board.ts'
import { card, type Card } from '../domain/card.ts'
import { comment } from '../domain/comment.ts'
import { withCards } from '../domain/merged.ts'
import { laneId, newId, stageId, stepId, type CardId, type MapId, type StepId } from '../domain/ids.ts'
import { frame } from '../domain/frame.ts'
import { stamp } from '../domain/stamp.ts'
import { stroke } from '../domain/stroke.ts'
import { lane, map, stage, step, type JourneyMap } from '../domain/map.ts'
import { isRecord, readJsonRecord, type RecordReading, type Warnings } from './own-json-record.ts'

export type BoardTables = Omit<Board, 'title' | 'language'>

export const readBoardValue = (raw: Readonly<Record<string, unknown>>, warnings: Warnings): BoardTables => {
  const table = <S extends v.GenericSchema>(name: keyof BoardTables, reading: RecordReading<S>) =>
    readTable(raw[name], reading, name, warnings)
  const maps = readMaps(raw['maps'], warnings)
  const reading = { schema: card, plain: { place: beside(0), kind: 'note', text: '' } }
  const cards = { ...table('cards', reading), ...table('merged', reading) }
  const settled = withCards(
    { cards: {} },
    new Map(Object.entries(bringHome(cards, maps, warnings)) as [CardId, Card][]),
  )
  return {
    personas: table('personas', { schema: persona, plain: { name: '' } }),
    segments: table('segments', { schema: segment, plain: { name: '' } }),
    maps: maps.maps,
    ...settled.board,
    links: table('links', { schema: link, plain: {} }),
    actions: table('actions', { schema: action, plain: { title: '' } }),
    tests: table('tests', { schema: test, plain: { hypothesis: '' } }),
    checklists: table('checklists', { schema: checklist, plain: { title: '' } }),
    comments: table('comments', { schema: comment, plain: { author: '', name: '', text: '', writtenAt: 0 } }),
    frames: table('frames', { schema: frame, plain: { title: '' } }),
    stamps: table('stamps', { schema: stamp, plain: {} }),
    strokes: table('strokes', { schema: stroke, plain: {} }),
  }
}

const readTable = <S extends v.GenericSchema>(
  raw: unknown,
  reading: RecordReading<S>,
  path: string,
  warnings: Warnings,
): Record<string, v.InferOutput<S>> => {
  if (raw === undefined) return {}
  if (!isRecord(raw)) {
    warnings.add({ path, reason: 'unusable' })
    return {}
  }
  const table: Record<string, v.InferOutput<S>> = {}
  for (const [id, record] of Object.entries(raw)) {
    if (warnings.isFull()) break
    const where = `${path}.${id}`
    // An id that every object has already (constructor, __proto__, toString) would be taken for what it is not.
    if (id in Object.prototype || !isRecord(record)) {
      warnings.add({ path: where, reason: 'unusable' })
      continue
    }
    if ('id' in record && record['id'] !== id) warnings.add({ path: `${where}.id`, reason: 'invalid' })
    const read = readJsonRecord(reading, { ...record, id }, where, warnings)
    if (read !== undefined) table[id] = read
  }
  return table
}

interface Maps {
  readonly maps: Board['maps']
  /** `${mapId}:${step or lane id}` → the id it bears now. */
  readonly renamed: ReadonlyMap<string, string>
}

const mapHead = v.omit(map, ['stages', 'steps', 'lanes'])
const stagePlain = { phase: 'during', title: '', order: 'a0' }
const stepPlain = { stageId: 'none', title: '', order: 'a0' }
const lanePlain = { kind: 'note', order: 'a0' }

const readMaps = (raw: unknown, warnings: Warnings): Maps => {
  const heads = readTable(
    raw,
    { schema: mapHead, plain: { at: [0, 0], template: 'blank', title: '' } },
    'maps',
    warnings,
  )
  const taken = { stages: new Set<string>(), steps: new Set<string>(), lanes: new Set<string>() }
  const renamed = new Map<string, string>()
  const maps: Record<string, JourneyMap> = {}
  for (const [id, head] of Object.entries(heads)) {
    const source = isRecord(raw) && isRecord(raw[id]) ? raw[id] : {}
    const path = `maps.${id}`
    const rename = <T extends { readonly id: string }>(
      parts: Record<string, T>,
      kind: keyof typeof taken,
      fresh: () => string,
    ) =>
      withFreshIds(parts, taken[kind], fresh, (old, next) => {
        renamed.set(`${id}:${kind}:${old}`, next)
        warnings.add({ path: `${path}.${kind}.${old}`, reason: 'renamed' })
      })
    const stages = rename(
      readTable(source['stages'], { schema: stage, plain: stagePlain }, `${path}.stages`, warnings),
      'stages',
      () => newId(stageId),
    )
    const steps = rename(
      readTable(source['steps'], { schema: step, plain: stepPlain }, `${path}.steps`, warnings),
      'steps',
      () => newId(stepId),
    )
    const lanes = rename(
      readTable(source['lanes'], { schema: lane, plain: lanePlain }, `${path}.lanes`, warnings),
      'lanes',
      () => newId(laneId),
    )
    for (const [key, each] of Object.entries(steps)) {
      const stageNow = renamed.get(`${id}:stages:${each.stageId}`)
      if (stageNow !== undefined) steps[key] = { ...each, stageId: v.parse(stageId, stageNow) }
    }
    maps[id] = { ...head, stages, steps, lanes }
  }
  return { maps, renamed }
}

/** Parts of all maps share one table in the document: an id that an earlier map took gives way to a new one. */
const withFreshIds = <T extends { readonly id: string }>(
  parts: Record<string, T>,
  taken: Set<string>,
  fresh: () => string,
  onRenamed: (old: string, next: string) => void,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(parts).map(([old, part]): [string, T] => {
      const id = taken.has(old) ? fresh() : old
      taken.add(id)
      if (id !== old) onRenamed(old, id)
      return [id, id === old ? part : { ...part, id }]
    }),
  )

/** Cards follow the parts that were renamed; one whose map is not there lies left of everything, to be seen. */
const bringHome = (cards: Board['cards'], { maps, renamed }: Maps, warnings: Warnings): Board['cards'] => {
  const home: Record<string, Board['cards'][CardId]> = {}
  let strays = 0
  for (const [id, each] of Object.entries(cards)) {
    const { place } = each
    if (place.kind !== 'cell') home[id] = each
    else if (Object.hasOwn(maps, place.mapId)) home[id] = { ...each, place: { ...place, ...partsNow(place, renamed) } }
    else {
      warnings.add({ path: `cards.${id}.place`, reason: 'moved' })
      home[id] = { ...each, place: beside(strays++) }
    }
  }
  return home
}

const partsNow = (
  place: { readonly mapId: MapId; readonly stepId: StepId; readonly laneId: string },
  renamed: Maps['renamed'],
) => ({
  stepId: v.parse(stepId, renamed.get(`${place.mapId}:steps:${place.stepId}`) ?? place.stepId),
  laneId: v.parse(laneId, renamed.get(`${place.mapId}:lanes:${place.laneId}`) ?? place.laneId),
})

const beside = (index: number): { kind: 'free'; at: [number, number] } => ({ kind: 'free', at: [-260, 130 * index] })
