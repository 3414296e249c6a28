import { expect, test } from 'vitest'
import { isSameTitle } from './same-title.ts'

test.each([
  ['L’assurance', "l'assurance"],
  ['Client « premium » – 2027', 'client "premium" - 2027'],
  ['Retour d’un colis\u202F: après', "Retour d'un  colis : après "],
  ['🚂 !', '🚂 !'],
])('%s may be written %s', (title, written) => expect(isSameTitle(written, title)).toBe(true))

test.each([
  ['Retour', 'Retours'],
  ['Retour', ''],
  ['🚂', ''],
  ['Après', 'Apres'],
])('%s is not %s', (title, written) => expect(isSameTitle(written, title)).toBe(false))
