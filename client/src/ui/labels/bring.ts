// Words arrive with the page that says them, in the language it is read in; another language arrives when it is chosen.
import type { Language } from '@parcours/shared/domain/values'
import { useLanguage } from '../language.ts'
import { toast } from '../toast.ts'
import type { groups } from './areas.ts'
import { learn, labelsNow, type Labels } from './catalogue.ts'

export type Group = keyof typeof groups
interface GroupModule {
  readonly areas: Readonly<Record<string, Readonly<Record<Language, unknown>>>>
}

// The build leaves one language in each (one-language.ts).
const files: Readonly<Record<Language, Readonly<Record<string, () => Promise<GroupModule>>>>> = {
  fr: import.meta.glob<GroupModule>('./groups/*.ts', { query: '?fr' }),
  en: import.meta.glob<GroupModule>('./groups/*.ts', { query: '?en' }),
}

const wanted = new Set<Group>()
const here = new Set<`${Language} ${Group}`>()

const load = async (language: Language, group: Group): Promise<void> => {
  if (here.has(`${language} ${group}`)) return
  const loaded = await files[language][`./groups/${group}.ts`]?.()
  if (loaded === undefined) throw new Error(`no words called ${group}`)
  const words = Object.fromEntries(Object.entries(loaded.areas).map(([area, both]) => [area, both[language]]))
  // What a file of a group exports is what areas.ts says of it: the same file.
  learn(language, words as Partial<Labels>)
  here.add(`${language} ${group}`)
}

/** Resolves when a page may speak. Throws when the words cannot be had. */
export const bringWords = async (...names: readonly Group[]): Promise<void> => {
  for (const name of names) wanted.add(name)
  const { language } = useLanguage.getState()
  await Promise.all(names.map((name) => load(language, name)))
  // It was chosen anew meanwhile.
  if (useLanguage.getState().language !== language) await bringWords(...names)
}

/** The page goes on in the language it has until the words of the other are here. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  const missing = [...wanted].filter((name) => !here.has(`${language} ${name}`))
  try {
    if (missing.length > 0) await Promise.all(missing.map((name) => load(language, name)))
    useLanguage.getState().choose(language)
  } catch {
    toast(labelsNow().common.unreachable)
  }
}
