// Builds what is stale: the server (tsc) and the page (vite).
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, runTool } from './run.mjs'

/** tsc knows by itself what is stale. Like `buildClient`, answers with the exit code. */
export const buildServer = () => runTool('typescript', ['-b', 'server'])

const clientSources = [
  ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'shared/src', 'shared/package.json'],
  ['src', 'public', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'].map((path) => `client/${path}`),
].flat()
/** What the page was built from; it lies in the result, so that any other build of the page takes it away. */
const builtFrom = inRoot('client', 'dist', '.built-from')

export const buildClient = async () => {
  const hash = hashOf(clientSources)
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash) return 0
  console.log('Building the page…')
  const code = await runTool('vite', ['build', 'client', '--logLevel', 'warn'])
  if (code === 0) writeFileSync(builtFrom, hash)
  return code
}

/** One hash over files and folders, named from the root; what is not there counts as empty. */
export const hashOf = (paths) => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesOf).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

const filesOf = (path) => {
  if (!existsSync(inRoot(path))) return []
  try {
    return readdirSync(inRoot(path), { withFileTypes: true }).flatMap((entry) => filesOf(join(path, entry.name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}
