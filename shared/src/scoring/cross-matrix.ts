import { type Zone, zoneOf } from './zone.ts'

export type Quadrant = 'shared-irritant' | 'customer-irritant' | 'employee-irritant' | 'shared-enchantment' | 'watch'

export interface CrossMatrixInput {
  readonly customer: number | null
  readonly employee: number | null
}

export interface CrossMatrix {
  readonly quadrant: Quadrant | null
  /** 1 is dealt with first, 5 last. */
  readonly priority: number | null
}

/**
 * Where customers' and employees' emotions (−3 … +3) meet: both disenchanted 1, customer alone 2, employee alone 3, both
 * enchanted 4, a neutral side 5; null when a side is unrated. Source: our own design.
 */
export function crossMatrix({ customer, employee }: CrossMatrixInput): CrossMatrix {
  const customerZone = zoneOf(customer)
  const employeeZone = zoneOf(employee)
  if (customerZone === null || employeeZone === null) return { quadrant: null, priority: null }
  return cell(customerZone, employeeZone)
}

function cell(customer: Zone, employee: Zone): CrossMatrix {
  if (customer === 'neutral' || employee === 'neutral') return { quadrant: 'watch', priority: 5 }
  if (customer === employee) {
    return customer === 'disenchantment'
      ? { quadrant: 'shared-irritant', priority: 1 }
      : { quadrant: 'shared-enchantment', priority: 4 }
  }
  return customer === 'disenchantment'
    ? { quadrant: 'customer-irritant', priority: 2 }
    : { quadrant: 'employee-irritant', priority: 3 }
}
