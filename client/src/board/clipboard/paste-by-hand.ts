// The browser keeps its clipboard from the menu: somebody is asked to paste by hand, for here.
import type { Point } from '@parcours/shared/domain/values'
import { create } from 'zustand'

export const usePasteByHand = create<{ readonly at: Point | null }>(() => ({ at: null }))
export const closePasteByHand = () => usePasteByHand.setState({ at: null })
