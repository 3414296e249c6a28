// What is selected, and all that speaks of its fields.
import { inspectorLabels } from '../inspector.ts'
import { kanoLabels } from '../kano.ts'

export const areas = { inspector: inspectorLabels, kano: kanoLabels }
