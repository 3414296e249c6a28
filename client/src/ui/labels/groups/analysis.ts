// Irritants, matrix and plan.
import { analysisLabels } from '../analysis.ts'

export const areas = { analysis: analysisLabels }
