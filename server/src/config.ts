// The only reader of the environment: each setting with its default, parsed once, refused with a sentence.
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maxMessageBytes } from '@parcours/shared/wire/messages'
import * as v from 'valibot'
import { engines } from './storage/open-storage.ts'

const builtClient = fileURLToPath(new URL('../../client/dist', import.meta.url))
const folder = v.pipe(
  v.string(),
  v.transform((path) => resolve(path)),
)
const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, `must be a whole number ${min} – ${max}`),
    v.transform(Number),
    v.minValue(min, `must be a whole number ${min} – ${max}`),
    v.maxValue(max, `must be a whole number ${min} – ${max}`),
  )
const list = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
)
/** Addresses of proxies whose word about the client's address is taken, as fastify reads them. */
const proxies = v.pipe(
  list,
  v.check(
    (parts) => parts.every((part) => proxyNames.has(part) || isAddress(part)),
    'must be addresses, networks (10.0.0.0/8) or loopback, linklocal, uniquelocal, comma-separated',
  ),
)
const proxyNames = new Set(['loopback', 'linklocal', 'uniquelocal'])
const isAddress = (part: string): boolean => {
  const [address = '', bits, ...more] = part.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return longest > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
}
const MiB = 1024 * 1024
const dayMs = 24 * 60 * 60_000

const environment = v.object({
  /** 0 takes any free port. */
  PORT: v.optional(whole(0, 65_535), '3000'),
  /** Every interface, so that phones in the same network can join; 127.0.0.1 keeps the server to this machine. */
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), '0.0.0.0'),
  DATA_DIR: v.optional(folder, './data'),
  /** The built client that is served. */
  CLIENT_DIR: v.optional(folder, builtClient),
  /** `memory` keeps nothing. */
  STORAGE: v.optional(
    v.picklist(Object.keys(engines) as (keyof typeof engines)[], `must be one of ${Object.keys(engines).join(', ')}`),
    'sqlite',
  ),
  LOG_LEVEL: v.optional(v.picklist(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
  /** Further origins, comma-separated, whose pages may open a socket; the server's own always may. */
  ALLOWED_ORIGINS: v.optional(list, ''),
  /** Above this many people in a room, newcomers read only. */
  MAX_PEERS: v.optional(whole(1, 10_000), '300'),
  MAX_BOARD_MIB: v.optional(whole(1, 1024), '32'),
  /** All pictures of one board together. */
  MAX_IMAGES_MIB: v.optional(whole(0, 1024), '24'),
  /** A room that nobody is in leaves memory after this. */
  ROOM_IDLE_SECONDS: v.optional(whole(0, 86_400), '5'),
  /** The log of who changed what, from which one person's edits can be taken back; 0 keeps none. */
  HISTORY_HOURS: v.optional(whole(0, 8760), '24'),
  /** A board's log and its points in time weigh at most this much each. */
  HISTORY_MIB: v.optional(whole(1, 102_400), '64'),
  /** While people edit, a point in time is kept this often. */
  HISTORY_POINT_MINUTES: v.optional(whole(1, 1440), '5'),
  /** Per address: a whole workshop may sit behind one. */
  CREATES_PER_MINUTE: v.optional(whole(1, 1_000_000), '300'),
  JOINS_PER_MINUTE: v.optional(whole(1, 1_000_000), '1200'),
  /** Wrong codes from one address; beyond, none is looked at until the minute is over. */
  CODE_FAILURES_PER_MINUTE: v.optional(whole(1, 1_000_000), '60'),
  IMAGES_PER_MINUTE: v.optional(whole(1, 1_000_000), '300'),
  /** Else everybody behind a reverse proxy shares its address, and its limits. */
  TRUST_PROXY: v.optional(proxies, ''),
  /** A session that is not used for this long expires; its person opens the invitation link again. */
  SESSION_DAYS: v.optional(whole(1, 3650), '90'),
  /** Boards that nobody entered or wrote to for this long are deleted; 0 keeps them for ever. */
  RETENTION_DAYS: v.optional(whole(0, 36_500), '0'),
  /** Lets a scraper with this bearer token read /metrics; without it, this machine alone may. */
  METRICS_TOKEN: v.optional(
    v.union(
      [v.literal(''), v.pipe(v.string(), v.minLength(16, 'must have 16 characters or more'))],
      'must have 16 characters or more',
    ),
    '',
  ),
})

/** In the order of the README's table. */
export const settingDefaults: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(environment.entries).map(([name, { default: value }]) => [name, value]),
)

export type Environment = Readonly<Record<string, string | undefined>>
export type Settings = v.InferOutput<typeof environment>
export type Config = ReturnType<typeof configOf>

/** Sentences, one a wrong setting; or every setting with its value. */
export const parseSettings = (
  env: Environment = process.env,
): { kind: 'settings'; settings: Settings } | { kind: 'refused'; reasons: string[] } => {
  const given = Object.fromEntries(Object.keys(environment.entries).map((name) => [name, env[name]]))
  const result = v.safeParse(environment, given)
  if (result.success) return { kind: 'settings', settings: result.output }
  const reasons = result.issues.map((issue) => {
    const name = v.getDotPath(issue) ?? ''
    return secretSettings.has(name)
      ? `${name} ${issue.message}`
      : `${name} ${issue.message}, but is ${JSON.stringify(issue.input)}`
  })
  return { kind: 'refused', reasons }
}

/** Every setting as a line, for whoever starts the server; a secret is told to be set, never what it is. */
export const settingLines = (settings: Settings): string[] =>
  Object.entries(settings).map(
    ([name, value]) => `${name}=${secretSettings.has(name) && value !== '' ? '(set)' : String(value)}`,
  )

const secretSettings = new Set<string>(['METRICS_TOKEN' satisfies keyof Settings])

/** Settings with the limits that nobody has needed to change yet. */
export const configOf = (settings: Settings) => ({
  port: settings.PORT,
  host: settings.HOST,
  dataDir: settings.DATA_DIR,
  clientDir: settings.CLIENT_DIR,
  storage: settings.STORAGE,
  logLevel: settings.LOG_LEVEL,
  sessionMs: settings.SESSION_DAYS * dayMs,
  upkeep: {
    /** 0 keeps boards for ever. */
    retentionMs: settings.RETENTION_DAYS * dayMs,
    everyMs: 60 * 60_000,
  },
  http: {
    trustProxy: settings.TRUST_PROXY,
    metricsToken: settings.METRICS_TOKEN,
    /** Until a request's headers are here, and all of it: who sends drop by drop holds no socket for long. */
    headersMs: 10_000,
    requestMs: 60_000,
    bodyBytes: 256 * 1024,
    /** A new board may bring its content along, and its pictures, as text a third larger than they are. */
    boardBytes: 8 * MiB + Math.ceil((settings.MAX_IMAGES_MIB * MiB * 4) / 3),
    /** Each reads a whole board, or the log of hours. */
    pastReadsPerMinute: 300,
    namedVersions: 200,
    createsPerMinute: settings.CREATES_PER_MINUTE,
    joinsPerMinute: settings.JOINS_PER_MINUTE,
    codeFailuresPerMinute: settings.CODE_FAILURES_PER_MINUTE,
    imagesPerMinute: settings.IMAGES_PER_MINUTE,
    imageQuota: { count: 500, bytes: settings.MAX_IMAGES_MIB * MiB },
    commandsPerMinute: 6000,
    patienceMs: 10_000,
  },
  rooms: {
    idleMs: settings.ROOM_IDLE_SECONDS * 1000,
    /** A room that nobody edits for this long gives its document up for bytes; a big one, which wakes slowly, waits longer. */
    parkMs: 3000,
    maxBoardBytes: settings.MAX_BOARD_MIB * MiB,
    maxPeers: settings.MAX_PEERS,
    /** Sockets beyond this many are turned away altogether. */
    maxSockets: settings.MAX_PEERS * 4,
    /** A snapshot replaces the log after this many rows, or once the log outweighs it by this much. */
    compactAfterUpdates: 2000,
    compactAfterBytes: 1 * MiB,
    retrySaveMs: { first: 250, longest: 10_000 },
    presenceBytes: 16 * 1024,
    history: {
      windowMs: settings.HISTORY_HOURS * 3_600_000,
      windowBytes: settings.HISTORY_MIB * MiB,
      pointEveryMs: settings.HISTORY_POINT_MINUTES * 60_000,
      pointBytes: settings.HISTORY_MIB * MiB,
    },
  },
  sockets: {
    allowedOrigins: settings.ALLOWED_ORIGINS,
    messageBytes: maxMessageBytes,
    heartbeatMs: 20_000,
    /** Handshakes under way at once, and how long one may take. */
    maxHandshakes: 500,
    handshakeMs: 10_000,
    farewellMs: 1000,
    rate: { messagesPerSecond: 2000, messageBurst: 4000, bytesPerSecond: 4 * MiB, byteBurst: 16 * MiB },
    backlog: { pauseBytes: 1 * MiB, closeBytes: 4 * MiB, presenceBytes: 256 * 1024, stuckMs: 10_000, checkMs: 100 },
  },
  shutdownMs: 5000,
})
