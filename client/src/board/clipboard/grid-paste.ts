// A grid that was pasted and waits for a word: what shall become of it.
import type { Point } from '@parcours/shared/domain/values'
import { create } from 'zustand'
import type { Target } from './clip-in.ts'

interface GridPaste {
  readonly rows: readonly (readonly string[])[] | null
  readonly target: Target
  readonly at: Point
}
export const useGridPaste = create<GridPaste>(() => ({ rows: null, target: { kind: 'free', at: [0, 0] }, at: [0, 0] }))
export const closeGridPaste = () => useGridPaste.setState({ rows: null })
