// The facilitator's agenda and rounds, on the board and on their phone.
import { agendaLabels } from '../agenda.ts'

export const areas = { agenda: agendaLabels }
