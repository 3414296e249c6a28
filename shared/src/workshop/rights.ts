// Who may change what of the board. The server judges every update by these, and the interface offers nothing else.
import type { Card, Place } from '../domain/card.ts'
import { isFrame, type Drawn } from '../domain/drawn.ts'
import type { LaneId, MapId, ParticipantId } from '../domain/ids.ts'
import type { Role } from '../domain/values.ts'
import { isLocked } from './locks.ts'
import type { WorkshopState } from './state.ts'

export interface Rights extends Pick<WorkshopState, 'mode' | 'locks' | 'openLanes'> {
  readonly me: ParticipantId
  readonly role: Role
}

/** Everything, what is locked included. */
export const mayAll = ({ role }: Rights): boolean => role === 'facilitator'

/** The structure and whatever belongs to nobody: personas, links, the plan, the board's own fields. */
export const mayArrange = (rights: Rights): boolean =>
  mayAll(rights) || (rights.role === 'participant' && rights.mode === 'design')

/** The map itself, its stages and steps. */
export const mayChangeMap = (rights: Rights, id: MapId | undefined): boolean =>
  mayAll(rights) || (mayArrange(rights) && rights.openLanes === null && !isMapLocked(rights, id))

export const mayChangeLane = (rights: Rights, id: LaneId, mapId: MapId | undefined): boolean =>
  mayAll(rights) || (mayChangeMap(rights, mapId) && !isLocked(rights.locks, { kind: 'lane', id }))

/** Whether a card may lie there, or be taken from there. */
export const mayPlace = (rights: Rights, place: Place | undefined): boolean =>
  mayAll(rights) ||
  place === undefined ||
  (isOpen(rights, place) &&
    !(
      place.kind === 'cell' &&
      (isMapLocked(rights, place.mapId) || isLocked(rights.locks, { kind: 'lane', id: place.laneId }))
    ))

/** An existing card: its text, its place, its fields, its life. */
export const mayChangeCard = (rights: Rights, { id, author, place }: CardAsItIs): boolean => {
  if (mayAll(rights)) return true
  if (rights.role === 'observer' || isLocked(rights.locks, { kind: 'card', id }) || !mayPlace(rights, place))
    return false
  return rights.mode === 'design' || author === rights.me
}
export type CardAsItIs = Pick<Card, 'id'> & { readonly author?: string | undefined; readonly place?: Place | undefined }

/** In a meeting a new card is its writer's own. */
export const mayAddCard = (rights: Rights, card: CardAsItIs): boolean => mayChangeCard(rights, card)

/** Comments and strokes. In a meeting everybody makes them, and changes or takes away their own. */
export const mayChangeOwn = (rights: Rights, { author }: { readonly author?: string | undefined }): boolean =>
  mayAll(rights) || (rights.role === 'participant' && (rights.mode === 'design' || author === rights.me))

/** Frames are structure. */
export const mayChangeDrawn = (rights: Rights, drawn: Drawn): boolean =>
  isFrame(drawn) ? mayArrange(rights) : mayChangeOwn(rights, drawn)

/** One's own rating of a step. */
export const mayRate = (rights: Rights, mapId: MapId | undefined): boolean =>
  mayAll(rights) || (rights.role === 'participant' && !isMapLocked(rights, mapId))

/** Where the running item of the agenda asks for cards; anywhere if it does not say. */
const isOpen = ({ openLanes }: Rights, place: Place): boolean =>
  openLanes === null || (place.kind === 'cell' && openLanes.includes(place.laneId))

const isMapLocked = ({ locks }: Rights, id: MapId | undefined): boolean =>
  id !== undefined && isLocked(locks, { kind: 'map', id })
