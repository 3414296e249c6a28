import { Check } from 'lucide-react'
import './ColorSwatches.css'

interface Swatch<T extends string> {
  readonly value: T
  /** A colour of CSS. */
  readonly paint: string
  /** Spoken, and shown on hover: no colour without a word. */
  readonly name: string
  /** The tick needs a dark colour on light paint. */
  readonly isLight?: boolean
}
interface ColorSwatchesProps<T extends string> {
  readonly label: string
  readonly value: string | undefined
  readonly swatches: readonly Swatch<T>[]
  readonly onChoose: (value: T) => void
}

export const ColorSwatches = <T extends string>({ label, value, swatches, onChoose }: ColorSwatchesProps<T>) => (
  <fieldset className="swatches" aria-label={label}>
    {swatches.map((swatch) => (
      <button
        key={swatch.value}
        type="button"
        aria-pressed={swatch.value === value}
        aria-label={swatch.name}
        title={swatch.name}
        className={swatch.isLight ? 'is-light' : undefined}
        style={{ background: swatch.paint }}
        // The keys stay with the board; Tab reaches it all the same.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onChoose(swatch.value)}
      >
        {swatch.value === value && <Check size={15} aria-hidden="true" />}
      </button>
    ))}
  </fieldset>
)
