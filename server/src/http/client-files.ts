// The built client: hashed files for ever, the page itself always fresh.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

export const serveClient = async (http: FastifyInstance, clientDir: string): Promise<void> => {
  if (!existsSync(join(clientDir, 'index.html'))) {
    const sayHow = (_request: unknown, reply: FastifyReply) =>
      reply.code(503).type('text/plain; charset=utf-8').send('The client is not built yet: run "npm run build", then start the server again.\n')
    http.get('/', sayHow)
    http.get('/b/:boardId', sayHow)
    return
  }
  await http.register(fastifyStatic, {
    root: clientDir,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(clientDir, 'assets'))
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (_request: unknown, reply: FastifyReply) => reply.sendFile('index.html')
  http.get('/', page)
  http.get('/b/:boardId', page)
}
