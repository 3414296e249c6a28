import { openMemoryStorage } from './memory.ts'
import { openSqliteStorage } from './sqlite.ts'
import type { Storage } from './storage.ts'

/** One line an engine. */
export const engines = {
  sqlite: (dataDir: string): Promise<Storage> => openSqliteStorage(dataDir),
  memory: async (): Promise<Storage> => openMemoryStorage(),
} as const
