// An icon is asked for by its own file: the list of all of them would lead every page to every icon.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const line = /^import \{([^}]*)\} from ["']lucide-react["'];?$/gm

/** Every icon has several names. */
const filesByName = (): ReadonlyMap<string, string> => {
  const list = readFileSync(
    fileURLToPath(new URL('../esm/lucide-react.mjs', import.meta.resolve('lucide-react'))),
    'utf8',
  )
  return new Map(
    [...list.matchAll(/^export \{(.*)\} from '\.\/icons\/(.+)\.mjs';$/gm)].flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const),
    ),
  )
}

export const singleIcons = (): Plugin => {
  const files = filesByName()
  const single = (wanted: string): string => {
    const [name = '', local = name] = wanted.trim().split(' as ')
    const file = files.get(name)
    if (file === undefined) throw new Error(`no icon is called ${name}`)
    return `import ${local} from 'lucide-react/icons/${file}';`
  }
  return {
    name: 'single-icons',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: /\/src\/.*\.tsx?$/, code: 'lucide-react' },
      handler: (code) => ({
        code: code.replace(line, (_, names: string) =>
          names
            .split(',')
            .filter((n) => n.trim() !== '')
            .map(single)
            .join(' '),
        ),
        map: null,
      }),
    },
  }
}
