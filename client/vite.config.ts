import react from '@vitejs/plugin-react'
import { leanFlow } from './lean-flow.ts'
import { leanReact } from './lean-react.ts'
import { oneLanguage } from './one-language.ts'
import { onePath } from './one-path.ts'
import { packed } from './packed.ts'
import { pageFiles } from './page-files.ts'
import { roomChunk } from './room-chunk.ts'
import { singleIcons } from './single-icons.ts'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), leanFlow(), leanReact(), singleIcons(), onePath(), oneLanguage(), pageFiles(), packed()],
  resolve: {
    dedupe: ['yjs', 'lib0', 'y-protocols', 'react'],
    conditions: ['source', ...defaultClientConditions],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // A page is asked for with all that it leads to. What comes later is not in such a hurry, and the list of it would be long.
    modulePreload: {
      resolveDependencies: (_, files, { hostId, hostType }) =>
        hostType === 'html' || hostId.includes('on-every-page') ? files : files.filter((file) => file.endsWith('.css')),
    },
    // React's wrappers of a component, and the `$` under which lib0 calls its schemas, have no effect of their own: what is not
    // used goes.
    rolldownOptions: {
      output: { codeSplitting: roomChunk() },
      treeshake: {
        // Nor has it an effect to look at a property, or to name something of the browser's.
        propertyReadSideEffects: false,
        unknownGlobalSideEffects: false,
        manualPureFunctions: ['memo', 'forwardRef', 'fixedForwardRef', 'createContext', '$'],
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/sync': { target: 'ws://127.0.0.1:3000', ws: true } } },
})
