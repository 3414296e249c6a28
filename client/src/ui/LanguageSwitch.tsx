import type { Language } from '@parcours/shared/domain/values'
import { chooseLanguage } from './labels/bring.ts'
import { useLabels } from './labels/catalogue.ts'
import { useLanguage } from './language.ts'
import './LanguageSwitch.css'

/** Each language in its own name, so that anyone finds theirs. */
const names: readonly (readonly [Language, string])[] = [
  ['fr', 'Français'],
  ['en', 'English'],
]

export const LanguageSwitch = () => {
  const { common } = useLabels()
  const language = useLanguage((s) => s.language)
  return (
    <fieldset className="ui-languages" aria-label={common.language}>
      {names.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-pressed={language === code}
          onClick={() => void chooseLanguage(code)}
        >
          <span aria-hidden="true">{code.toUpperCase()}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </fieldset>
  )
}
