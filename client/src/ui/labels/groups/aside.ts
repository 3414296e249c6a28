// What was refused and is set aside.
import { asideLabels } from '../aside.ts'

export const areas = { aside: asideLabels }
