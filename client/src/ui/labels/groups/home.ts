// The home page.
import { homeLabels } from '../home.ts'

export const areas = { home: homeLabels }
