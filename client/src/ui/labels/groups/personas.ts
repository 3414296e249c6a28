// Personas, on the board and in the report.
import { personaLabels } from '../personas.ts'

export const areas = { personas: personaLabels }
