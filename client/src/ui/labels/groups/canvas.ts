// The board on its canvas, with everything around it.
import { asideLabels } from '../aside.ts'
import { boardLabels } from '../board.ts'
import { handLabels } from '../hand.ts'
import { mapLabels } from '../maps.ts'
import { panelLabels } from '../panels.ts'
import { pictureLabels } from '../pictures.ts'

export const areas = {
  aside: asideLabels,
  board: boardLabels,
  hand: handLabels,
  maps: mapLabels,
  panels: panelLabels,
  pictures: pictureLabels,
}
