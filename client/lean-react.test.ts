import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { parseAst } from 'vite'
import { expect, test, vi } from 'vitest'
import type * as ReactModule from 'react'
import type * as DomModule from 'react-dom'
import type * as ClientModule from 'react-dom/client'
import { leanCode } from './lean.ts'
import { missedBy, reactFiles } from './lean-react.ts'

const require = createRequire(import.meta.url)
interface React {
  readonly react: typeof ReactModule
  readonly dom: typeof DomModule
  readonly client: typeof ClientModule
}

/** React as it is built for those who use it, whole or as this build leaves it. */
const reactOf = async (kind: 'whole' | 'lean'): Promise<React> => {
  const loaded = new Map<string, unknown>()
  const load = async (module: string, path: string) => {
    const file = join(dirname(require.resolve(`${module}/package.json`)), path)
    const text = readFileSync(file, 'utf8')
    const known = Object.entries(reactFiles).find(([end]) => file.endsWith(end))?.[1]
    const code = kind === 'lean' && known !== undefined ? await leanCode(text, known, parseAst) : text
    const exports = {}
    runInThisContext(`(function (exports, require) {${code}\n})`)(exports, (name: string) => loaded.get(name))
    return exports
  }
  const scheduler = dirname(createRequire(require.resolve('react-dom')).resolve('scheduler'))
  loaded.set('scheduler', createRequire(scheduler)(join(scheduler, 'cjs/scheduler.production.js')))
  loaded.set('react', await load('react', 'cjs/react.production.js'))
  loaded.set('react-dom', await load('react-dom', 'cjs/react-dom.production.js'))
  const client = await load('react-dom', 'cjs/react-dom-client.production.js')
  return { react: loaded.get('react'), dom: loaded.get('react-dom'), client } as React
}

const lean = reactOf('lean')

/** A page that uses of React what the pages use: what is shown, and what is called, in order. */
const told = async ({ react, dom, client }: React): Promise<readonly string[]> => {
  const { createElement: h, Component, Fragment, StrictMode, Suspense } = react
  const said: string[] = []
  const place = document.body.appendChild(document.createElement('div'))
  const aside = document.body.appendChild(document.createElement('aside'))
  const see = (when: string) => void said.push(`${when}: ${place.innerHTML} | ${aside.innerHTML}`)

  class Boundary extends Component<{ readonly children?: ReactModule.ReactNode }> {
    override state = { hasFailed: false }
    static getDerivedStateFromError = () => ({ hasFailed: true })
    override render = () => (this.state.hasFailed ? h('p', null, 'failed') : this.props.children)
  }
  const Word = react.createContext('none')
  let open: (value: { default: () => ReactModule.ReactNode }) => void = () => undefined
  const Late = react.lazy(() => new Promise<{ default: () => ReactModule.ReactNode }>((resolve) => (open = resolve)))
  const Row = react.memo(({ name }: { readonly name: string }) => {
    const id = react.useId()
    said.push(`row ${name}`)
    react.useEffect(() => {
      said.push(`row ${name} is there`)
      return () => void said.push(`row ${name} goes`)
    }, [name])
    return h(
      'li',
      { className: 'row', style: { width: 3, opacity: 0.5, '--near': 1 } },
      name,
      ' ',
      react.useContext(Word),
      id.length,
    )
  })
  const Broken = ({ when }: { readonly when: boolean }) => {
    if (when) throw new Error('as asked')
    return h(
      'svg',
      { viewBox: '0 0 2 2', strokeWidth: 2 },
      h('title', null, 'Icon'),
      h('path', { d: 'M0 0', fillRule: 'evenodd' }),
    )
  }
  const listeners = new Set<() => void>()
  let stored = 0
  const Form = () => {
    const [text, setText] = react.useState('')
    const [kept, keep] = react.useState({ broken: false, rows: ['a', 'b', 'c'] })
    const later = react.useDeferredValue(text)
    const total = react.useSyncExternalStore(
      (told) => (listeners.add(told), () => listeners.delete(told)),
      () => stored,
    )
    const input = react.useRef<HTMLInputElement>(null)
    react.useLayoutEffect(() => void said.push(`laid out ${input.current?.value}`), [text])
    const turn = () => keep(({ rows }) => ({ broken: false, rows: [...rows.slice(1), 'd'] }))
    return h(
      'form',
      {
        onSubmit: (event: ReactModule.FormEvent) => (event.preventDefault(), said.push('submitted')),
        onKeyDownCapture: () => said.push('capture'),
      },
      h('input', {
        ref: input,
        value: text,
        onChange: (e: ReactModule.ChangeEvent<HTMLInputElement>) => setText(e.target.value),
      }),
      h(
        'select',
        { defaultValue: '2', onChange: () => said.push('chosen') },
        h('option', { value: '1' }),
        h('option', { value: '2' }),
      ),
      h('textarea', { defaultValue: later, key: later }),
      h('input', {
        type: 'checkbox',
        checked: kept.rows.length > 2,
        readOnly: true,
        'aria-label': 'Three',
        autoFocus: true,
      }),
      h('button', { type: 'button', onClick: turn, onPointerEnter: () => said.push('over') }, 'turn'),
      h('button', { type: 'button', onClick: () => keep({ broken: true, rows: [] }) }, 'break'),
      h(
        'ul',
        { tabIndex: 0, hidden: total > 1, onKeyDown: (event: ReactModule.KeyboardEvent) => said.push(event.key) },
        kept.rows.map((name) => h(Row, { key: name, name })),
      ),
      h(Word.Provider, { value: text }, h(Row, { name: 'own' })),
      dom.createPortal(h('p', { onClick: () => said.push('portal') }, total), aside),
      h(Boundary, null, h(Broken, { when: kept.broken })),
      h('div', { dangerouslySetInnerHTML: { __html: '<b>x</b>' } }),
    )
  }
  const shown = (name: string) =>
    h(
      StrictMode,
      null,
      h(
        Fragment,
        null,
        name,
        h(Form),
        h(Suspense, { fallback: h('i', null, 'soon') }, h('b', null, 'beside'), h(Late)),
      ),
    )

  const root = client.createRoot(place)
  const until = async (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), 10_000)
  const press = (text: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === text)?.click()
  dom.flushSync(() => root.render(shown('first')))
  see('first')
  open({ default: () => h('u', null, 'late') })
  await until(() => place.innerHTML.includes('late'))
  see('late')
  const input = place.querySelector('input')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'hello')
  input?.dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => place.querySelector('textarea')?.value === 'hello')
  see('typed')
  press('turn')
  await until(() => said.includes('row a goes'))
  see('turned')
  place.querySelector('ul')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }))
  place.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }))
  place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  aside.querySelector('p')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  stored = 2
  for (const told of listeners) told()
  await until(() => aside.textContent === '2')
  see('stored')
  vi.spyOn(console, 'error').mockImplementation((error) => void said.push(String(error)))
  press('break')
  await until(() => place.innerHTML.includes('failed'))
  see('failed')
  dom.flushSync(() => root.render(shown('again')))
  root.unmount()
  await until(() => place.innerHTML === '')
  see('gone')
  vi.restoreAllMocks()
  for (const element of [place, aside]) element.remove()
  return said
}

test('what this build leaves of React does for a page what all of it does', async () => {
  const whole = await told(await reactOf('whole'))
  expect(whole.join('\n')).toMatch(/soon[^]*late[^]*hello[^]*submitted[^]*portal[^]*as asked[^]*failed/)
  expect(await told(await lean)).toEqual(whole)
}, 30_000)

test('what is left out is not there to be used', async () => {
  const { client, dom } = await lean
  expect(client).not.toHaveProperty('hydrateRoot')
  expect(dom).not.toHaveProperty('preload')
  expect(missedBy(`import { useState, useTransition as t } from 'react'`, false)).toBe('useTransition')
  expect(missedBy(`import { Activity } from 'lucide-react'; import { useState } from 'react'`, true)).toBeUndefined()
  expect(missedBy(`import * as R from 'react'; R.useId(); R.useReducer()`, false)).toBe('useReducer')
  expect(missedBy(`import R, { memo } from "react"; R.userId = R.uses`, true)).toBeUndefined()
  expect(missedBy(`var R = require("react"), u = R.useTransition`, false)).toBe('useTransition')
  expect(missedBy(`_jsx("title", { children: "t" })`, true)).toBe('jsx("title"')
  expect(missedBy('class A { componentDidMount() {} }', true)).toBe('componentDidMount')
}, 30_000)
