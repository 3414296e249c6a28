// What the server tells about itself in Prometheus' format: numbers only, of boards and people no more than how many.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Meter } from './meter.ts'
import type { Storage } from './storage/storage.ts'

export interface Metrics extends Meter {
  readonly answered: (method: string, route: string, status: number) => void
  /** The same storage, its operations timed and their failures counted. */
  readonly storage: (storage: Storage) => Storage
  /** Asked for at each reading. */
  readonly follow: (counts: { readonly rooms: () => number; readonly sockets: () => number }) => void
  readonly contentType: string
  readonly text: () => Promise<string>
  readonly stop: () => void
}

export const newMetrics = (): Metrics => {
  // One for each server, not the library's global one: a process may hold several.
  const register = new Registry()
  const registers = [register]
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name, help, registers, labelNames })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const bytes = counter('parcours_socket_received_bytes_total', 'Bytes of messages received over sockets')
  const messages = counter('parcours_socket_messages_total', 'Messages received over sockets')
  const edits = counter('parcours_edits_total', 'Messages that carry content of a board')
  const closed = counter('parcours_sockets_closed_total', 'Sockets that ended, by close code', ['code'])
  const answers = counter('parcours_http_requests_total', 'Requests answered', ['method', 'route', 'status'])
  const failures = counter('parcours_storage_failures_total', 'Operations of storage that failed', ['operation'])
  const seconds = new Histogram({
    name: 'parcours_storage_seconds',
    help: 'Operations of storage until their effect is on disk; append is what "saved" waits for',
    registers,
    labelNames: ['operation'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
  })
  const stop = measureProcess(gauge)
  return {
    received: (size) => {
      messages.inc()
      bytes.inc(size)
    },
    edited: () => edits.inc(),
    closed: (code) => closed.inc({ code }),
    answered: (method, route, status) => answers.inc({ method, route, status }),
    storage: (storage) =>
      timed(storage, (operation, took, failed) => {
        seconds.observe({ operation }, took)
        if (failed) failures.inc({ operation })
      }),
    follow: ({ rooms, sockets }) => {
      gauge('parcours_rooms', 'Boards in memory', rooms)
      gauge('parcours_sockets', 'Open sockets: people on boards', sockets)
    },
    contentType: register.contentType,
    text: () => register.metrics(),
    stop,
  }
}

/** The process, under the names that Prometheus' own libraries give. */
const measureProcess = (gauge: (name: string, help: string, read: () => number) => unknown): (() => void) => {
  const lag = monitorEventLoopDelay({ resolution: 10 })
  lag.enable()
  gauge('nodejs_eventloop_lag_p99_seconds', 'How late the event loop ran since the last reading, p99', () => {
    const seconds = lag.count > 0 ? Math.max(0, lag.percentile(99) / 1e9 - 0.01) : 0
    lag.reset()
    return seconds
  })
  gauge('process_resident_memory_bytes', 'Resident memory', () => process.memoryUsage.rss())
  gauge('nodejs_heap_size_used_bytes', 'Heap in use', () => process.memoryUsage().heapUsed)
  gauge('process_cpu_seconds_total', 'Processor time', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  gauge('process_start_time_seconds', 'When it started, epoch seconds', () => Date.now() / 1000 - process.uptime())
  return () => lag.disable()
}

/** Whatever operations the port has, none can be forgotten. */
const timed = (storage: Storage, report: (operation: string, seconds: number, failed: boolean) => void): Storage =>
  new Proxy(storage, {
    get: (target, name) => {
      const operation: unknown = Reflect.get(target, name)
      if (typeof operation !== 'function') return operation
      return async (...args: unknown[]): Promise<unknown> => {
        const startedAt = performance.now()
        let failed = true
        try {
          const result: unknown = await Reflect.apply(operation, target, args)
          failed = false
          return result
        } finally {
          report(String(name), (performance.now() - startedAt) / 1000, failed)
        }
      }
    },
  })
