// What the server tells about itself in Prometheus' text format: numbers only, of boards and people no more than how many.
// Written by hand: the usual library cost an eighth of the time the server needs to start.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Meter } from './meter.ts'
import { StorageFailure, type Storage } from './storage/storage.ts'

export interface Metrics extends Meter {
  readonly answered: (method: string, route: string, status: number) => void
  /** The same storage, its operations timed and their failures counted. */
  readonly storage: (storage: Storage) => Storage
  /** Asked for at each reading. */
  readonly follow: (counts: { readonly rooms: () => number; readonly sockets: () => number }) => void
  readonly contentType: string
  readonly text: () => string
  readonly stop: () => void
}

/** Lines of one metric, its HELP and TYPE first. */
type Family = () => readonly string[]

export const newMetrics = (): Metrics => {
  const families: Family[] = []
  const add = <T extends { readonly lines: Family }>(metric: T): T => {
    families.push(metric.lines)
    return metric
  }
  const bytes = add(counter('parcours_socket_received_bytes_total', 'Bytes of messages received over sockets'))
  const messages = add(counter('parcours_socket_messages_total', 'Messages received over sockets'))
  const edits = add(counter('parcours_edits_total', 'Messages that carry content of a board'))
  const closed = add(counter('parcours_sockets_closed_total', 'Sockets that ended, by close code'))
  const answers = add(counter('parcours_http_requests_total', 'Requests answered'))
  const failures = add(counter('parcours_storage_failures_total', 'Operations of storage that failed'))
  const damages = add(
    counter('parcours_storage_damages_total', 'Operations refused because what is stored is not what was written'),
  )
  const seconds = add(
    histogram(
      'parcours_storage_seconds',
      'Operations of storage until their effect is on disk; append is what "saved" waits for',
    ),
  )
  const gauge = (name: string, help: string, read: () => number) =>
    families.push(() => [...head(name, help, 'gauge'), `${name} ${read()}`])
  const stop = measureProcess(gauge)
  return {
    received: (size) => {
      messages.add(1)
      bytes.add(size)
    },
    edited: () => edits.add(1),
    closed: (code) => closed.add(1, { code }),
    answered: (method, route, status) => answers.add(1, { method, route, status }),
    storage: (storage) =>
      timed(storage, (operation, took, failure) => {
        seconds.observe(took, { operation })
        if (failure !== undefined) failures.add(1, { operation })
        if (failure instanceof StorageFailure && failure.isDamage) damages.add(1, { operation })
      }),
    follow: ({ rooms, sockets }) => {
      gauge('parcours_rooms', 'Boards in memory', rooms)
      gauge('parcours_sockets', 'Open sockets: people on boards', sockets)
    },
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
    text: () => `${families.flatMap((lines) => lines()).join('\n')}\n`,
    stop,
  }
}

type Labels = Readonly<Record<string, string | number>>

const head = (name: string, help: string, type: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]

const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const counter = (name: string, help: string) => {
  const values = new Map<string, number>()
  return {
    add: (amount: number, labels: Labels = {}) => {
      const key = labelled(labels)
      values.set(key, (values.get(key) ?? 0) + amount)
    },
    lines: () => [...head(name, help, 'counter'), ...[...values].map(([labels, value]) => `${name}${labels} ${value}`)],
  }
}

/** Upper bounds in seconds. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, Infinity]

const histogram = (name: string, help: string) => {
  const series = new Map<string, { readonly labels: Labels; readonly counts: number[]; sum: number }>()
  return {
    observe: (value: number, labels: Labels) => {
      const key = labelled(labels)
      const one = series.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0 }
      series.set(key, one)
      one.sum += value
      bounds.forEach((bound, i) => {
        if (value <= bound) one.counts[i] = (one.counts[i] ?? 0) + 1
      })
    },
    lines: () => [
      ...head(name, help, 'histogram'),
      ...[...series].flatMap(([key, { labels, counts, sum }]) => [
        ...bounds.map(
          (bound, i) =>
            `${name}_bucket${labelled({ ...labels, le: bound === Infinity ? '+Inf' : bound })} ${counts[i]}`,
        ),
        `${name}_sum${key} ${sum}`,
        `${name}_count${key} ${counts.at(-1)}`,
      ]),
    ],
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
const timed = (storage: Storage, report: (operation: string, seconds: number, failure: unknown) => void): Storage =>
  new Proxy(storage, {
    get: (target, name) => {
      const operation: unknown = Reflect.get(target, name)
      if (typeof operation !== 'function') return operation
      return async (...args: unknown[]): Promise<unknown> => {
        const startedAt = performance.now()
        const told = (failure?: unknown) => report(String(name), (performance.now() - startedAt) / 1000, failure)
        try {
          const result: unknown = await Reflect.apply(operation, target, args)
          told()
          return result
        } catch (error) {
          told(error)
          throw error
        }
      }
    },
  })
