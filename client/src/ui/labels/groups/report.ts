// The report.
import { reportLabels } from '../report.ts'

export const areas = { report: reportLabels }
