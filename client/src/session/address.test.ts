import { expect, test } from 'vitest'
import { addressIn } from './address.ts'

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['Voir (http://example.org/guide), puis', 'http://example.org/guide'],
  ['Lire https://example.org.', 'https://example.org'],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['example.org', undefined],
])('%s', (text, address) => {
  expect(addressIn(text)).toBe(address)
})
