// Reads a large database from end to end while the server works already: the check takes longer than people should wait.
import { parentPort, workerData } from 'node:worker_threads'
import { damageOf } from './sqlite-check.ts'

const { path } = workerData as { readonly path: string }
parentPort?.postMessage(damageOf(path))
