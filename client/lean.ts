// What the build leaves out of libraries, and how. A library has parts that nothing here uses, in one file with what is used, and
// bundlers cannot tell: here it is said. There are two ways: one text for another, and facts (a variable that never changes, a
// function with one answer) after which the minifier finds by itself what nothing leads to any more.
import { minify, type Plugin } from 'vite'
import { contradiction, withFacts } from './lean-facts.ts'

export interface Cut {
  readonly what: RegExp
  readonly by: string
}

/** What holds of a file as long as what it also serves is not used. Values are written as in JavaScript. */
export interface Facts {
  /** Variables of the file that keep the value they begin with, which is looked up: nothing that is reached gives them another. */
  readonly kept?: Readonly<Record<string, string>>
  /** Variables whose value is known from elsewhere, or asked by parts alone that are left out. */
  readonly known?: Readonly<Record<string, string>>
  /** Fields that are the same in everything that has them. */
  readonly fields?: Readonly<Record<string, string>>
  /** Functions without effect here, and their one answer. */
  readonly answers?: Readonly<Record<string, string>>
  /** Numbers that no `.tag` has. */
  readonly tags?: readonly number[]
  /** Names that no `switch` meets. */
  readonly cases?: readonly string[]
  /** What is given a value that nobody reads, or whose fields are: `exports.it`, `It.prototype`. */
  readonly given?: readonly string[]
  /** What objects are written with and nobody asks them for. */
  readonly unasked?: readonly string[]
}

export interface LeanFile {
  readonly cuts?: readonly Cut[]
  readonly facts?: Facts
}

interface Lean {
  readonly name: string
  readonly of: RegExp
  /** By the end of a file's path. */
  readonly files: Readonly<Record<string, LeanFile>>
  /** Where a new version of the library reads otherwise: the build stops, or takes the file whole and says so. */
  readonly otherwise: 'stop' | 'whole'
}

export const lean = ({ name, of, files, otherwise }: Lean): Plugin => ({
  name,
  apply: 'build',
  transform: {
    filter: { id: of },
    async handler(code, id) {
      const path = Object.keys(files).find((end) => id.endsWith(end))
      const file = path === undefined ? undefined : files[path]
      if (file === undefined) return undefined
      try {
        return { code: await leanCode(code, file, (text) => this.parse(text)), map: null }
      } catch (error) {
        const why = `${id}: ${error instanceof Error ? error.message : String(error)}`
        if (otherwise === 'stop') throw new Error(why, { cause: error })
        this.warn(`${why}. It is shipped whole until ${name} knows how it reads now.`)
        return undefined
      }
    },
  },
})

/** Throws where a cut or a fact is about nothing in the code, or the code contradicts a fact. */
export const leanCode = async (code: string, { cuts, facts }: LeanFile, parse: (code: string) => unknown) => {
  const cut = withCuts(code, cuts ?? [])
  if (facts === undefined) return cut
  const known = withFacts(cut, parse(cut), facts)
  await confirm(known)
  return known
}

/** What contradicts a fact is in what the minifier sees no way to. The code is a script, as CommonJS modules are. */
const confirm = async (code: string): Promise<void> => {
  const whole = `(function (exports, require) {${code}\n})()`
  const { code: reached, errors } = await minify('lean.js', whole, { mangle: false })
  if (errors[0] !== undefined) throw new Error(errors[0].message)
  const [found] = reached.match(new RegExp(String.raw`${contradiction}\(.\w+.\)`)) ?? []
  if (found !== undefined) throw new Error(`it is not so: ${found}`)
}

const withCuts = (code: string, cuts: readonly Cut[]): string =>
  cuts.reduce((text, { what, by }) => {
    const less = text.replace(what, by)
    if (less === text) throw new Error(`there is no ${what} any more`)
    return less
  }, code)
