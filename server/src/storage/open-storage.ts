import { openMemoryStorage } from './memory.ts'
import { openSqliteStorage } from './sqlite.ts'
import type { Storage, StorageOptions } from './storage.ts'

/** One line an engine. */
export const engines = {
  sqlite: (dataDir: string, options: StorageOptions): Promise<Storage> => openSqliteStorage(dataDir, options),
  memory: async (_dataDir: string, options: StorageOptions): Promise<Storage> => openMemoryStorage(options),
} as const

export interface StorageSettings {
  readonly storage: keyof typeof engines
  readonly dataDir: string
  readonly sessionMs: number
}

/** Rejects with a StorageRefusal. `onDamaged` as in StorageOptions. */
export const openStorage = (
  { storage, dataDir, sessionMs }: StorageSettings,
  onDamaged?: (detail: string) => void,
): Promise<Storage> => engines[storage](dataDir, { sessionMs, ...(onDamaged && { onDamaged }) })
