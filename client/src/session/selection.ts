// What this person has in hand: true on this screen only, shown to others through presence.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { CardId, LaneId, LinkId, MapId, PersonaId, StageId, StepId } from '@parcours/shared/domain/ids'
import type { Point } from '@parcours/shared/domain/values'
import { create } from 'zustand'

/** The one thing the inspector speaks of. */
export type Selected =
  | { readonly kind: 'none' }
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] }
  | { readonly kind: 'cell'; readonly mapId: MapId; readonly stepId: StepId; readonly laneId: LaneId }
  | { readonly kind: 'step'; readonly mapId: MapId; readonly stepId: StepId }
  | { readonly kind: 'stage'; readonly mapId: MapId; readonly stageId: StageId }
  | { readonly kind: 'lane'; readonly mapId: MapId; readonly laneId: LaneId }
  | { readonly kind: 'map'; readonly mapId: MapId }
  | { readonly kind: 'link'; readonly id: LinkId }

export type Tool =
  | { readonly kind: 'select' }
  | { readonly kind: 'lasso' }
  | { readonly kind: 'hand' }
  | { readonly kind: 'note' }
  | { readonly kind: 'text' }
  | { readonly kind: 'arrow' }
  | { readonly kind: 'laser' }
  | { readonly kind: InkTool }
  | { readonly kind: 'frame' | 'stamp' }

/** Cards are pressed and carried with these. */
export const takesCards = (kind: Tool['kind']): boolean => kind === 'select' || kind === 'lasso'

export type InkTool = 'pen' | 'highlighter' | 'eraser'
export const isInkTool = (kind: Tool['kind']): kind is InkTool =>
  kind === 'pen' || kind === 'highlighter' || kind === 'eraser'

interface SelectionState {
  readonly selected: Selected
  /** In hand beside the cards. */
  readonly drawn: readonly DrawnId[]
  readonly editing: CardId | null
  /** A title being renamed in place: a step's, stage's, lane's or map's id. */
  readonly renaming: string | null
  readonly tool: Tool
  /** Cards under my hand at their live place; they follow the pointer, not the document. */
  readonly dragging: ReadonlyMap<CardId, Point>
  /** The persona whose curve and scores lead; absent: the map's first. */
  readonly persona: PersonaId | null
  /** Personas whose curve I do not want to see beside the leading one. */
  readonly hiddenPersonas: ReadonlySet<PersonaId>
  readonly select: (selected: Selected, drawn?: readonly DrawnId[]) => void
  readonly edit: (id: CardId | null) => void
  readonly rename: (id: string | null) => void
  readonly choose: (tool: Tool) => void
  readonly drag: (dragging: ReadonlyMap<CardId, Point>) => void
  /** The one who leads is seen, hidden before or not. */
  readonly lead: (persona: PersonaId | null) => void
  readonly hide: (persona: PersonaId, hidden: boolean) => void
}

const nobody: ReadonlySet<PersonaId> = new Set()
const noDrawn: readonly DrawnId[] = []
const nothing: ReadonlyMap<CardId, Point> = new Map()
export const noSelection: Selected = { kind: 'none' }

const initial = {
  selected: noSelection,
  drawn: noDrawn,
  editing: null,
  renaming: null,
  tool: { kind: 'select' },
  dragging: nothing,
  persona: null,
  hiddenPersonas: nobody,
} as const

export const useSelection = create<SelectionState>((set) => ({
  ...initial,
  select: (selected, drawn = noDrawn) => set({ selected, drawn, editing: null, renaming: null }),
  edit: (editing) =>
    set(editing === null ? { editing } : { editing, selected: { kind: 'cards', ids: [editing] }, drawn: noDrawn }),
  rename: (renaming) => set({ renaming }),
  choose: (tool) => set({ tool }),
  drag: (dragging) => set({ dragging }),
  lead: (persona) =>
    set((s) => ({
      persona,
      hiddenPersonas: persona === null ? s.hiddenPersonas : without(s.hiddenPersonas, persona),
    })),
  hide: (persona, hidden) =>
    set((s) => ({
      hiddenPersonas: hidden ? new Set([...s.hiddenPersonas, persona]) : without(s.hiddenPersonas, persona),
    })),
}))

const without = (personas: ReadonlySet<PersonaId>, one: PersonaId): ReadonlySet<PersonaId> =>
  personas.has(one) ? new Set([...personas].filter((id) => id !== one)) : personas

/** A new board starts with empty hands. */
export const clearSelection = () => useSelection.setState(initial)

const none: readonly CardId[] = []
export const selectedCards = (selected: Selected): readonly CardId[] =>
  selected.kind === 'cards' ? selected.ids : none
