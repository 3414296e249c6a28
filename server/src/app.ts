// The one place that wires the parts, and takes them apart in the right order.
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { addRoutes, buildHttp } from './http/server.ts'
import { Rooms } from './rooms/rooms.ts'
import { engines } from './storage/open-storage.ts'
import { acceptSockets } from './transport/sockets.ts'

export interface App {
  /** Where it listens, with the port that was given or found. */
  readonly address: AddressInfo
  /** Saves what has arrived, tells everybody to come back, and stops; gives up waiting after the deadline. */
  readonly close: () => Promise<void>
}

/** Rejects with a StorageRefusal, or with the error of listening; nothing is left open then. */
export const startApp = async (config: Config): Promise<App> => {
  const storage = await engines[config.storage](config.dataDir)
  try {
    const http = await buildHttp(config.logLevel, config.http.bodyBytes)
    const rooms = new Rooms(storage, config.rooms, http.log)
    const { createsPerMinute, joinsPerMinute, bodyBytes, boardBytes } = config.http
    const { clientDir, logLevel } = config
    await addRoutes(http, {
      storage,
      rooms,
      clientDir,
      logLevel,
      bodyBytes,
      boardBytes,
      createsPerMinute,
      joinsPerMinute,
    })
    await http.ready()
    const { maxPeers, maxSockets } = config.rooms
    const sockets = acceptSockets(http.server, {
      storage,
      rooms,
      limits: config.sockets,
      maxPeers,
      maxSockets,
      log: http.log,
    })
    await http.listen({ port: config.port, host: config.host })
    const stop = async () => {
      sockets.refuseNewcomers()
      const httpClosed = http.close()
      await rooms.settle()
      await Promise.all([sockets.close(), rooms.close()])
      await storage.close()
      await httpClosed
    }
    let closing: Promise<void> | undefined
    return {
      address: http.server.address() as AddressInfo,
      close: () => (closing ??= inTime(stop(), config.shutdownMs)),
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}

const inTime = async (work: Promise<void>, deadlineMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, deadlineMs)
  })
  await Promise.race([work, deadline])
  clearTimeout(timer)
}
