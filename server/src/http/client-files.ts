// The built client: hashed files for ever, the page itself always fresh.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { boardPages, joinPage } from '@parcours/shared/wire/pages'
import { refusal, refuse } from './refusals.ts'

/** By address: the page, as client/page-files.ts calls it. */
const pages: Readonly<Record<string, string>> = {
  '/': 'home',
  [joinPage]: 'join',
  ...Object.fromEntries(Object.entries(boardPages).map(([part, page]) => [`/${part}/:boardId`, page])),
}

export const serveClient = async (http: FastifyInstance, clientDir: string): Promise<void> => {
  if (!existsSync(join(clientDir, 'index.html'))) {
    const sayHow = (_request: unknown, reply: FastifyReply) =>
      reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The client is not built yet: run "npm run build", then start the server again.\n')
    for (const path of Object.keys(pages)) http.get(path, sayHow)
    http.setNotFoundHandler((request, reply) => refuse(request, reply, refusal('not-found')))
    return
  }
  await http.register(fastifyStatic, {
    root: clientDir,
    index: false,
    cacheControl: false,
    // The build packs what is worth it; what has no packed file beside it is packed on its way.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(clientDir, 'assets'))
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const [path, page] of Object.entries(pages))
    http.get(path, (request, reply) => {
      const named = `pages/${page}.${firstLanguageOf(request)}.html`
      return reply.sendFile(existsSync(join(clientDir, named)) ? named : 'index.html')
    })
  // A browser at an address that leads nowhere gets the page that says so, in words and with a way home.
  http.setNotFoundHandler((request, reply) =>
    isForPeople(request) ? reply.code(404).sendFile('index.html') : refuse(request, reply, refusal('not-found')),
  )
}

/** As the client chooses it for who has chosen none: in the other one it only asks for some words a moment later. */
const firstLanguageOf = ({ headers }: FastifyRequest) => (/^fr\b/i.test(headers['accept-language'] ?? '') ? 'fr' : 'en')

const isForPeople = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
