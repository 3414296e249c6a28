// The phone's page.
import { phoneLabels } from '../phone.ts'

export const areas = { phone: phoneLabels }
