import { runInThisContext } from 'node:vm'
import { type LogLevel, type Plugin, build, parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withFacts } from './lean-facts.ts'
import { type Facts, lean, leanCode, type LeanFile } from './lean.ts'

const rewritten = (code: string, facts: Facts) => withFacts(code, parseAst(code), facts)
/** What the function `f` of the code gives. */
const given = (code: string, ...of: readonly unknown[]): unknown =>
  runInThisContext(`(function (of) { 'use strict'; ${code}; return f(...of) })`)(of)

const nodes = `
function f(node) {
  var log = [];
  a: switch (node.tag) {
    case 1: log.push('one');
    case 26: log.push('twenty-six, after one');
    case 2: log.push('two'); break;
    case 30: var kept = 'thirty'; log.push(kept); break a;
    case 31: if (node.x) break; else return 'thirty-one';
    default: kept = 'other'; log.push(kept);
  }
  return log.join() + (26 === node.tag ? '!' : '');
}`

test('what no tag is goes from choices, what runs into it and what is declared there do not', () => {
  const less = rewritten(nodes, { tags: [26, 30, 31] })
  expect(less).not.toMatch(/case (26|30|31)|'thirty|=== node\.tag/)
  for (const tag of [1, 2, 3]) expect(given(less, { tag })).toBe(given(nodes, { tag }))
})

test('a value that is known stands where it was asked for, and what would be written to it is worked out all the same', () => {
  const code = `var on = !1, calls = 0;
    function next() { calls++; return !1 }
    function ask() { calls++; return calls }
    function f(o) { on = next(); return [on, o.on, { on: o.deep.on }, ask(next()), o.list[on], calls] }`
  const of = { on: 'its own', deep: { on: 1 }, list: { false: 'by name' } }
  const less = rewritten(code, { known: { on: '!1' }, answers: { ask: '7' } })
  expect(given(less, of)).toEqual([false, 'its own', { on: 1 }, 7, 'by name', 2])
  expect(rewritten('a.old = b.old; delete a.old; c = typeof b.old', { fields: { old: '(void 0)' } })).toBe(
    'a.old = (void 0); delete a.old; c = typeof (void 0)',
  )
})

test('what nobody asks an object for goes', () => {
  expect(
    rewritten('x = { a: 1, b: { c: 2, a: 3 } }; X.p.y = z; exports.it = 1;', {
      unasked: ['a'],
      given: ['X.p', 'exports.it'],
    }),
  ).toBe('x = { b: { c: 2 } }; (z); (1);')
})

const file: LeanFile = { facts: { kept: { on: '!1' } } }
const lean1 = (code: string) => leanCode(code, file, parseAst)

test('a fact that the code contradicts is refused, where the code is reached', async () => {
  const code = (reached: string) =>
    `var on = !1; exports.f = function (x) { if (on) return 1; if (${reached}) on = !0; return 2 }`
  await expect(lean1(code('x'))).rejects.toThrow('it is not so')
  await expect(lean1(code('on && x'))).resolves.toContain('return 2')
  await expect(lean1(code('x').replace('!1', '!0'))).rejects.toThrow('on does not begin')
  await expect(lean1('exports.f = 1')).rejects.toThrow('nothing is about on')
  await expect(leanCode('a', { cuts: [{ what: /b/, by: '' }] }, parseAst)).rejects.toThrow('there is no /b/')
})

const built = async (otherwise: 'stop' | 'whole') => {
  const said: [LogLevel | 'debug', string][] = []
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === '/library.js' ? id : null),
    load: (id) => (id === '/library.js' ? 'export const whole = () => document.title' : null),
  }
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, lean({ name: 'lean-it', of: /library/, files: { '/library.js': file }, otherwise })],
    build: {
      write: false,
      lib: { entry: '/library.js', formats: ['es'] },
      rolldownOptions: { onLog: (level, { message }) => void said.push([level, message]) },
    },
  })
  return { said, text: JSON.stringify(output) }
}

test('a library that reads otherwise stops the build, or is shipped whole with a word about it', async () => {
  await expect(built('stop')).rejects.toThrow('nothing is about on')
  const { said, text } = await built('whole')
  expect(text).toContain('document.title')
  expect(said).toEqual([['warn', expect.stringContaining('shipped whole')]])
})
