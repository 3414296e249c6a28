// The one place that wires the parts, and takes them apart in the right order.
import type { AddressInfo } from 'node:net'
import { newSecret } from './access/secrets.ts'
import type { Config } from './config.ts'
import { localUrl, removeControl, writeControl } from './control.ts'
import { collectWhenIdle } from './idle-memory.ts'
import type { Log } from './log.ts'
import { addRoutes, buildHttp } from './http/server.ts'
import { newMetrics } from './metrics.ts'
import { Rooms } from './rooms/rooms.ts'
import { openStorage } from './storage/open-storage.ts'
import type { Storage } from './storage/storage.ts'
import { acceptSockets } from './transport/sockets.ts'
import { startUpkeep } from './upkeep.ts'

/** `late`: not everything was saved before the deadline. */
export type Closing = 'closed' | 'late'

export interface App {
  /** Where it listens, with the port that was given or found. */
  readonly address: AddressInfo
  /** Saves what has arrived, tells everybody to come back, and stops; gives up waiting after the deadline. */
  readonly close: () => Promise<Closing>
}

/**
 * Rejects with a StorageRefusal, or with the error of listening; nothing is left open then. The storage may be opened
 * by whoever starts, while this file and all that it needs are still read.
 */
export const startApp = async (config: Config, opening: Promise<Storage> = openStorage(config)): Promise<App> => {
  const opened = await opening
  const metrics = newMetrics()
  const storage = metrics.storage(opened)
  try {
    const http = await buildHttp({ ...config.http, logLevel: config.logLevel })
    const { log } = http
    const rooms = new Rooms(storage, config.rooms, log)
    const controlToken = newSecret()
    await addRoutes(http, { ...config.http, storage, rooms, metrics, controlToken, clientDir: config.clientDir })
    await http.ready()
    const { maxPeers, maxSockets } = config.rooms
    const sockets = acceptSockets(http.server, {
      storage,
      rooms,
      limits: config.sockets,
      maxPeers,
      maxSockets,
      log,
      meter: metrics,
    })
    metrics.follow({ rooms: () => rooms.count, sockets: sockets.count })
    await http.listen({ port: config.port, host: config.host })
    const address = http.server.address() as AddressInfo
    const forgetControl = tellWhere(config, address, controlToken, log)
    const endCollecting = collectWhenIdle(() => rooms.count > 0)
    const endUpkeep = startUpkeep({ ...config.upkeep, storage, rooms, log })
    const stop = async () => {
      sockets.refuseNewcomers()
      forgetControl()
      endCollecting()
      const httpClosed = http.close()
      await rooms.settle()
      await Promise.all([sockets.close(), rooms.close(), endUpkeep()])
      await storage.close()
      await httpClosed
      metrics.stop()
    }
    let closing: Promise<Closing> | undefined
    return { address, close: () => (closing ??= inTime(stop(), config.shutdownMs)) }
  } catch (error) {
    metrics.stop()
    await storage.close()
    throw error
  }
}

/** Commands on this machine find the server by it; a server that keeps nothing has none. The answer takes it back. */
const tellWhere = ({ storage, dataDir }: Config, address: AddressInfo, token: string, log: Log): (() => void) => {
  if (storage === 'memory') return () => undefined
  try {
    writeControl(dataDir, { url: localUrl(address), token })
  } catch (error) {
    log.warn({ error: String(error) }, 'the data folder took no control file: delete-board will not reach this server')
  }
  return () => removeControl(dataDir)
}

const inTime = async (work: Promise<void>, deadlineMs: number): Promise<Closing> => {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<Closing>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs)
  })
  const outcome = await Promise.race([work.then((): Closing => 'closed'), deadline])
  clearTimeout(timer)
  return outcome
}
