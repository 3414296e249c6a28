import { expect, test } from 'vitest'
import { parseSettings } from './config.ts'

test('nothing set gives the defaults', () => {
  const parsed = parseSettings({})
  expect(parsed.kind === 'settings' && [parsed.settings.PORT, parsed.settings.HOST, parsed.settings.STORAGE]).toEqual([
    3000,
    '0.0.0.0',
    'sqlite',
  ])
})

test('each wrong setting is named with what it must be and what it is', () => {
  expect(parseSettings({ PORT: '70000', STORAGE: 'paper' })).toEqual({
    kind: 'refused',
    reasons: [
      'PORT must be a whole number 0 – 65535, but is 70000',
      'STORAGE must be one of sqlite, memory, but is "paper"',
    ],
  })
})

test('origins are a list', () => {
  const parsed = parseSettings({ ALLOWED_ORIGINS: 'https://a.example, https://b.example' })
  expect(parsed.kind === 'settings' && parsed.settings.ALLOWED_ORIGINS).toEqual([
    'https://a.example',
    'https://b.example',
  ])
})
