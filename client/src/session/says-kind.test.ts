import { expect, test } from 'vitest'
import { saysKind } from './says-kind.ts'

test.each([
  ['Parcours client', 'Parcours client'],
  ['parcours  Client', 'Parcours client'],
  ['Service blueprint', 'Blueprint'],
  ['Parcours client : acheter un vélo', 'Parcours client'],
])('%s says %s', (title, kind) => expect(saysKind(title, kind)).toBe(true))

test.each([
  ['Acheter un vélo', 'Parcours client'],
  ['Blueprints', 'Blueprint'],
  ['Parcours client', 'Customer journey'],
  ['', 'Blueprint'],
])('%s does not say %s', (title, kind) => expect(saysKind(title, kind)).toBe(false))
