// How a command on the same machine speaks to the running server: where it listens and a secret of this run, in a file
// of the data folder that only its owner reads.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as v from 'valibot'

const control = v.object({ url: v.string(), token: v.string() })
export type Control = v.InferOutput<typeof control>

/** Reaches the server from its own machine, whatever address it listens on. */
export const localUrl = ({ address, port }: AddressInfo): string => {
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const fileOf = (dataDir: string) => join(dataDir, 'server.json')

export const writeControl = (dataDir: string, { url, token }: Control): void => {
  // Removed first: the mode counts only for a file that is made.
  removeControl(dataDir)
  writeFileSync(fileOf(dataDir), `${JSON.stringify({ url, token })}\n`, { mode: 0o600 })
}

export const removeControl = (dataDir: string): void => rmSync(fileOf(dataDir), { force: true })

/** Of the server that works in this folder, or of one that was killed there. */
export const readControl = (dataDir: string): Control | undefined => {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), control), readFileSync(fileOf(dataDir), 'utf8'))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
