// What every page of a board says: who one is, what is refused, the words of the method.
import { closedLabels } from '../closed.ts'
import { doorLabels } from '../door.ts'
import { dotLabels } from '../dots.ts'
import { failureLabels } from '../failures.ts'
import { methodLabels } from '../method.ts'
import { workshopLabels } from '../workshop.ts'

export const areas = {
  closed: closedLabels,
  door: doorLabels,
  dots: dotLabels,
  failures: failureLabels,
  method: methodLabels,
  workshop: workshopLabels,
}
