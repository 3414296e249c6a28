// The side panel: scores, and what is selected.
import { panelLabels } from '../panels.ts'

export const areas = { panels: panelLabels }
