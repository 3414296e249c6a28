/** A number as people type it, with a decimal comma or point and any minus sign; undefined when there is none. */
export const parseNumber = (text: string): number | undefined => {
  const plain = text.replaceAll(/\s/g, '').replace('−', '-').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** The nearest value of the field's grid, inside its bounds. */
export const fitNumber = (
  value: number,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
): number => {
  const whole = Math.round(1 / step)
  const snapped = step >= 1 ? Math.round(value / step) * step : Math.round(value * whole) / whole
  return Math.min(max, Math.max(min, snapped)) || 0
}
