// The board’s past.
import { historyLabels } from '../history.ts'

export const areas = { history: historyLabels }
