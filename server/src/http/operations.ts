// For the person who runs the server and for the programs that watch it: alive, ready, and numbers.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isSameSecret } from '../access/secrets.ts'
import type { Storage } from '../storage/storage.ts'
import { bearerOf } from './member.ts'
import { refusal, refuse } from './refusals.ts'

export interface OperationsOptions {
  readonly storage: Storage
  readonly metrics: {
    readonly contentType: string
    readonly text: () => string
    readonly answered: (method: string, route: string, status: number) => void
  }
  /** '' lets only this machine read the numbers. */
  readonly metricsToken: string
}

export const addOperations = (http: FastifyInstance, { storage, metrics, metricsToken }: OperationsOptions): void => {
  const isWritable = probing(storage)
  // The pattern of the route, never the address as it came.
  http.addHook('onResponse', async ({ method, routeOptions }, { statusCode }) =>
    metrics.answered(method, routeOptions.url ?? 'none', statusCode),
  )
  http.get('/healthz', async () => ({ status: 'ok' }))
  http.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return (await isWritable()) ? { status: 'ready' } : reply.code(503).header('retry-after', '5').send(unwritable)
  })
  http.get('/metrics', async (request, reply) => {
    const may = metricsToken === '' ? isOfThisMachine(request) : isSameSecret(bearerOf(request), metricsToken)
    if (!may) return refuse(request, reply, refusal('forbidden'))
    return reply.header('cache-control', 'no-store').type(metrics.contentType).send(metrics.text())
  })
}

const unwritable = { status: 'unready', reason: 'storage-unavailable' }

/** A proxy on this machine speaks for others: what it passes on is not from here. */
const isOfThisMachine = ({ ip, headers }: FastifyRequest): boolean =>
  /^(?:127\.|::1$|::ffff:127\.)/.test(ip) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined

/** Really writes, at most once a second however many ask; a disk that does not answer in time counts as one that cannot. */
const probing = (storage: Storage): (() => Promise<boolean>) => {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined
  return () => {
    if (last === undefined || performance.now() - last.at > probeEveryMs)
      last = { at: performance.now(), answer: probe(storage) }
    return last.answer
  }
}

const probe = async (storage: Storage): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), probePatienceMs)
  })
  const written = storage.probe().then(
    () => true,
    () => false,
  )
  const answer = await Promise.race([written, late])
  clearTimeout(timer)
  return answer
}

const probeEveryMs = 1000
const probePatienceMs = 2000
