// For tests: every word in both languages, there from the start.
import type { Language } from '@parcours/shared/domain/values'
import { areas } from './areas.ts'
import { learn, type Labels } from './catalogue.ts'

const inLanguage = (language: Language) =>
  Object.fromEntries(Object.entries(areas).map(([area, both]) => [area, both[language]])) as Labels

learn('fr', inLanguage('fr'))
learn('en', inLanguage('en'))
