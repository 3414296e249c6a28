// Leading the eyes, on the board, on the wall and on phones.
import { eyesLabels } from '../eyes.ts'

export const areas = { eyes: eyesLabels }
