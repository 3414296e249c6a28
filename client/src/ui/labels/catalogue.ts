// Every string a person reads, in both languages. What a page says comes with the page (bring.ts), in one language.
import type { Language } from '@parcours/shared/domain/values'
import { useLanguage } from '../language.ts'
import type { areas } from './areas.ts'
import { commonLabels } from './common.ts'

export type Labels = { readonly [A in keyof typeof areas]: (typeof areas)[A]['fr'] }

// Complete for the groups that a page brought; a test walks the pages and proves that each brings what it says.
const known = { fr: { common: commonLabels.fr } as Labels, en: { common: commonLabels.en } as Labels }

/** The catalogue stays the same object: views that hold it need not be drawn again for words they do not say. */
export const learn = (language: Language, words: Partial<Labels>): void => void Object.assign(known[language], words)

export const catalogue: Readonly<Record<Language, Labels>> = {
  get fr() {
    return known.fr
  },
  get en() {
    return known.en
  },
}

/** For sentences that are said outside of a view. */
export const labelsNow = (): Labels => known[useLanguage.getState().language]

export const useLabels = (): Labels => known[useLanguage((s) => s.language)]
