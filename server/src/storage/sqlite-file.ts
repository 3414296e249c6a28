// Where the database lies. Without the driver, so that the thread of the sockets need not load it.
import { statSync } from 'node:fs'
import { join } from 'node:path'

export const databaseIn = (dataDir: string): string => join(dataDir, 'parcours.db')

/** Up to this size it is checked before anybody is let in: that takes a tenth of a second. A larger one meanwhile. */
const checkedAtStartBytes = 64 * 1024 * 1024

export const isCheckedAtStart = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= checkedAtStartBytes
