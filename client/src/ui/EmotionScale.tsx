// My rating of a step: a face, a number and seven buttons from disenchanted to enchanted.
import { useId } from 'react'
import { formatSigned } from './format.ts'
import { useLabels } from './labels/catalogue.ts'
import { useLanguage } from './language.ts'
import './EmotionScale.css'
import { Face } from './Face.tsx'
import { ScaleField } from './ScaleField.tsx'

interface EmotionScaleProps {
  readonly label: string
  readonly value: number | undefined
  /** null takes the rating back. */
  readonly onRate: (value: number | null) => void
  readonly disabled?: boolean
}

const levels = [-3, -2, -1, 0, 1, 2, 3] as const

export const EmotionScale = ({ label, value, onRate, disabled = false }: EmotionScaleProps) => {
  const words = useLabels().answer.emotion
  const language = useLanguage((s) => s.language)
  const id = useId()
  const tone = value === undefined ? 'is-unrated' : value < 0 ? 'is-low' : value > 0 ? 'is-high' : 'is-neutral'
  return (
    <div className="emotion">
      <h4 id={id}>{label}</h4>
      <div className={`emotion-mine ${tone}`}>
        <Face value={value} />
        <strong>{value === undefined ? words.unrated : formatSigned(language, value, 0)}</strong>
      </div>
      <ScaleField
        label={label}
        labelledBy={id}
        describedBy={`${id}-hint`}
        value={value}
        disabled={disabled}
        className="emotion-scale"
        steps={levels.map((level) => ({
          value: level,
          text: formatSigned(language, level, 0),
          className: `is-level${level}`,
          ...(level === -3 && { name: `${formatSigned(language, level, 0)}, ${words.disenchanted}` }),
          ...(level === 3 && { name: `${formatSigned(language, level, 0)}, ${words.enchanted}` }),
        }))}
        onChoose={onRate}
      />
      <div className="emotion-ends" aria-hidden="true">
        <span>{words.disenchanted}</span>
        <span>{words.enchanted}</span>
      </div>
      <p className="visually-hidden" id={`${id}-hint`}>
        {words.takeBack}
      </p>
    </div>
  )
}
