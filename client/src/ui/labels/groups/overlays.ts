// What finds and lists commands and cards.
import { overlayLabels } from '../overlays.ts'

export const areas = { overlays: overlayLabels }
