// The wall, and what phones and the report show of it.
import { presentLabels } from '../present.ts'

export const areas = { present: presentLabels }
