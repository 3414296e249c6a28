import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const source = { dedupe: ['yjs'], conditions: ['source', ...defaultServerConditions] }
const node = (name: string, include: string[], testTimeout = 20_000) => ({
  resolve: source,
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  test: { name, include, testTimeout, hookTimeout: 20_000 },
})

export default defineConfig({
  test: {
    projects: [
      node('shared', ['shared/src/**/*.test.ts']),
      node('server', ['server/src/**/*.test.ts']),
      node('tests', ['tests/{convergence,boundaries,faults}/**/*.test.ts'], 120_000),
      {
        resolve: { dedupe: ['yjs', 'react'], conditions: ['source', ...defaultClientConditions] },
        test: {
          name: 'client',
          include: ['client/{*,src/**/*}.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['client/src/ui/labels/all-words.ts'],
        },
      },
    ],
  },
})
