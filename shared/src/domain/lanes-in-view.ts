// The rows of cards one sees: without the lanes that are switched off, and without the curve, which holds none.
import type { JourneyMap, Lane } from './map.ts'
import { inOrder } from './order.ts'

/** Top to bottom. */
export const lanesInView = ({ lanes }: Pick<JourneyMap, 'lanes'>): Lane[] =>
  inOrder(Object.values(lanes)).filter(({ visible, kind }) => visible && kind !== 'curve')
