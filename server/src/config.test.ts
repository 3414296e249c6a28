import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSettings, settingDefaults, settingLines } from './config.ts'

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

test('trusted proxies are addresses, networks or names', () => {
  const trusted = (text: string) => {
    const parsed = parseSettings({ TRUST_PROXY: text })
    return parsed.kind === 'settings' ? parsed.settings.TRUST_PROXY : parsed.kind
  }
  expect(trusted('loopback, 10.0.0.0/8,2001:db8::1')).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1'])
  expect(['everybody', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '10.0.0.0/', 'true'].map(trusted)).toEqual(
    Array(6).fill('refused'),
  )
})

test('a secret is never printed, neither when it is set nor when it is wrong', () => {
  const parsed = parseSettings({ METRICS_TOKEN: 'a-token-long-enough' })
  const lines = parsed.kind === 'settings' ? settingLines(parsed.settings) : []
  expect(lines.filter((line) => line.startsWith('METRICS_TOKEN'))).toEqual(['METRICS_TOKEN=(set)'])
  expect(parseSettings({ METRICS_TOKEN: 'short' })).toEqual({
    kind: 'refused',
    reasons: ['METRICS_TOKEN must have 16 characters or more'],
  })
})

test('the README’s table holds every setting with its default, in order, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|([^|]*)) \|/gm)].map(([, name, value, words]) => [
    name,
    value ?? words,
  ])
  const inWords: Record<string, string> = { CLIENT_DIR: 'the built client' }
  expect(rows).toEqual(
    Object.entries(settingDefaults).map(([name, value]) => [name, inWords[name] ?? (value === '' ? 'none' : value)]),
  )
})
