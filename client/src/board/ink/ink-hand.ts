// What my hand does with ink right now: on this screen only, gone when it lets go.
import type { DrawnId } from '@parcours/shared/domain/drawn'
import type { FrameId, MapId } from '@parcours/shared/domain/ids'
import type { StrokeLine } from '@parcours/shared/domain/stroke'
import type { Point } from '@parcours/shared/domain/values'
import { create } from 'zustand'

interface InkHand {
  /** The line under my pen. */
  readonly line: StrokeLine | null
  /** Where a pen that is led by keys would touch; board coordinates. */
  readonly nib: Point | null
  /** Left out of the sheet that is shown: what is still to be seen of it is painted live. */
  readonly offSheet: ReadonlySet<string>
  /** Under my eraser, gone when it is lifted. */
  readonly erased: ReadonlySet<DrawnId>
  /** Carried along, by so much. */
  readonly carried: {
    readonly ids: ReadonlySet<DrawnId>
    readonly maps: readonly MapId[]
    readonly by: Point
  } | null
  /** A frame being made larger or smaller. */
  readonly resizing: { readonly id: FrameId; readonly size: readonly [number, number] } | null
}

export const noneErased: ReadonlySet<DrawnId> = new Set()
export const useInkHand = create<InkHand>(() => ({
  line: null,
  nib: null,
  offSheet: noneErased,
  erased: noneErased,
  carried: null,
  resizing: null,
}))
