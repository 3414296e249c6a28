// The HTTP server: headers, limits, routes, and one place where errors become answers.
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify'
import type { ErrorCode } from '@parcours/shared/wire/api'
import { StorageFailure } from '../storage/storage.ts'
import { addBoardRoutes, type BoardRoutes } from './boards.ts'
import { serveClient } from './client-files.ts'
import { addHistoryRoutes, type HistoryRoutes } from './history.ts'
import { addCodeRoutes, type CodeRoutes } from './codes.ts'
import { addDeletion, type DeletionOptions } from './deletion.ts'
import { imageRoutes, type ImageRoutes } from './images.ts'
import { addOperations, type OperationsOptions } from './operations.ts'
import { refusal, refuse } from './refusals.ts'
import { addWorkshopRoutes, type WorkshopRoutes } from './workshop.ts'

export interface HttpOptions {
  readonly bodyBytes: number
  /** How long a request's headers, and all of it, may take to arrive. */
  readonly headersMs: number
  readonly requestMs: number
  readonly logLevel: string
  /** The proxies whose word about a client's address is taken. */
  readonly trustProxy: readonly string[]
}
export interface RouteOptions
  extends BoardRoutes, CodeRoutes, DeletionOptions, HistoryRoutes, ImageRoutes, OperationsOptions, WorkshopRoutes {
  readonly clientDir: string
}

export const buildHttp = async ({
  bodyBytes,
  headersMs,
  requestMs,
  logLevel,
  trustProxy,
}: HttpOptions): Promise<FastifyInstance> => {
  const http = fastify({
    bodyLimit: bodyBytes,
    requestTimeout: requestMs,
    // Looked at this often, so that the deadlines hold by about as much again.
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.ceil(headersMs / 2) },
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    forceCloseConnections: true,
    logger: { level: logLevel, serializers: quiet },
    logController: new LogController({ disableRequestLogging: true }),
  })
  http.setErrorHandler((error: FastifyError | StorageFailure, request, reply) => {
    const code = error instanceof StorageFailure ? 'storage-unavailable' : codeOf(error)
    if (code === 'internal' || code === 'storage-unavailable')
      request.log.error(
        { error: error.message, stack: error.stack, route: request.routeOptions.url },
        'a request failed',
      )
    return refuse(request, reply, refusal(code))
  })
  await http.register(helmet, headers)
  await http.register(rateLimit, { global: false })
  // Answers are compressed; a request that is would be a small body that unpacks into a large one.
  await http.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false })
  return http
}

export const addRoutes = async (http: FastifyInstance, options: RouteOptions): Promise<void> => {
  addOperations(http, options)
  addBoardRoutes(http, options)
  addCodeRoutes(http, options)
  addDeletion(http, options)
  addWorkshopRoutes(http, options)
  addHistoryRoutes(http, options)
  await http.register(imageRoutes(options))
  await serveClient(http, options.clientDir)
}

const codeOf = ({ code, statusCode = 500 }: FastifyError): ErrorCode => {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'body-too-large'
  if (statusCode === 429) return 'too-many-requests'
  if (statusCode === 404) return 'not-found'
  return statusCode < 500 ? 'bad-request' : 'internal'
}

/** Logs carry the route, never the address as it came. */
const quiet = { req: () => ({}), res: () => ({}) }

const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      // React sets style properties one by one, which needs no 'unsafe-inline'.
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      // The own sockets too, in every browser that can run the client.
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
    },
  },
  // The server itself speaks plain HTTP, in a room's own network; what stands before it may promise more.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' as const },
}
