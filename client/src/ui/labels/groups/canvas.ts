// The board on its canvas, with everything around it.
import { boardLabels } from '../board.ts'
import { handLabels } from '../hand.ts'
import { mapLabels } from '../maps.ts'
import { pictureLabels } from '../pictures.ts'

export const areas = {
  board: boardLabels,
  hand: handLabels,
  maps: mapLabels,
  pictures: pictureLabels,
}
