// What every node of the canvas may ask for: the scene as it is drawn now, and the gestures that change it.
import type { CardId, MapId } from '@parcours/shared/domain/ids'
import type { Cell } from '@parcours/shared/domain/cells'
import type { Point } from '@parcours/shared/domain/values'
import type { Rect } from '@parcours/shared/layout/rect'
import { createContext, useContext } from 'react'
import { create } from 'zustand'
import { emptyScene, type Scene } from './scene.ts'

interface DrawnState {
  readonly scene: Scene
  /** Where a card in the air would land: the cell and the line between its cards. */
  readonly landing: { readonly area: Rect; readonly line: Rect } | null
  /** The map under my hand, at its live place. */
  readonly carried: { readonly id: MapId; readonly at: Point } | null
  /** Everything near is an element; until then it is drawn as blocks below those that are. */
  readonly isWhole: boolean
  /** Raised when text must be measured again. */
  readonly measureVersion: number
}

/** The scene on screen, a selector a node: a map redraws for its own layout only. */
export const useDrawn = create<DrawnState>(() => ({
  scene: emptyScene,
  landing: null,
  carried: null,
  isWhole: true,
  measureVersion: 0,
}))
/** However many ask, once, and before the next frame. */
export const remeasure = () => {
  if (isAsked) return
  isAsked = true
  queueMicrotask(() => {
    isAsked = false
    useDrawn.setState(({ measureVersion }) => ({ measureVersion: measureVersion + 1 }))
  })
}
let isAsked = false

export interface Gestures {
  /** Writes a card at the end of a cell and opens it for typing. */
  readonly writeInCell: (cell: Cell, text?: string) => CardId | undefined
  /** Where a pointer is: screen → board. */
  readonly toBoard: (pointer: { readonly clientX: number; readonly clientY: number }) => Point
}

export const GesturesContext = createContext<Gestures | undefined>(undefined)
export const useGestures = (): Gestures => {
  const gestures = useContext(GesturesContext)
  if (gestures === undefined) throw new Error('useGestures outside of the canvas')
  return gestures
}
