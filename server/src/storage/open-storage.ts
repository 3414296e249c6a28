import { openMemoryStorage } from './memory.ts'
import { openSqliteStorage } from './sqlite.ts'
import type { Storage, StorageOptions } from './storage.ts'

/** One line an engine. */
export const engines = {
  sqlite: (dataDir: string, options: StorageOptions): Promise<Storage> => openSqliteStorage(dataDir, options),
  memory: async (_dataDir: string, options: StorageOptions): Promise<Storage> => openMemoryStorage(options),
} as const
