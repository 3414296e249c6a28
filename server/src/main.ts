// Starts the server from the environment, and says in sentences what a person who starts it needs to know.
import { networkInterfaces } from 'node:os'
import type { App } from './app.ts'
import { configOf, parseSettings, settingLines, type Settings } from './config.ts'
import { openStorage } from './storage/open-storage.ts'
import { StorageRefusal, type RefusalReason } from './storage/storage.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const start = async () => {
  const parsed = parseSettings()
  if (parsed.kind === 'refused') return giveUp(parsed.reasons.join('\n'))
  const { settings } = parsed
  for (const line of settingLines(settings)) say(line)
  const app = await open(settings).catch((error: unknown) => giveUp(whyNot(error, settings)))

  let isStopping = false
  const stop = (why: string) => {
    // From a terminal every signal comes twice: to all in the group, and passed on by whoever started this.
    if (isStopping) return
    isStopping = true
    say(`${why}: saving and closing`)
    void app.close().then(
      (outcome) =>
        outcome === 'closed' ? process.exit(0) : giveUp(`Not everything could be saved in time. ${whatIsSafe}`),
      (error: unknown) => giveUp(`The server could not end in order (${String(error)}). ${whatIsSafe}`),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
  process.once('disconnect', () => stop('Whoever started this is gone'))
  process.send?.('serving')
  for (const url of addresses(settings.HOST, app.address.port)) say(`Parcours is at ${url}`)
}

const whatIsSafe =
  'What the interface called saved is on disk; the rest is with those who wrote it, and is sent again when they reconnect.'

/** The storage opens in its own thread while the rest of the program is read. */
const open = (settings: Settings): Promise<App> => {
  const config = configOf(settings)
  const opening = openStorage(config, (detail) => {
    const sentence = `${storageSentences.corrupt(settings.DATA_DIR, detail)} What was saved since the start is in that file too.`
    void starting.then((app) => app.close()).finally(() => giveUp(sentence))
  })
  // Awaited in the app; should it fail before, that is no unhandled rejection.
  opening.catch(() => undefined)
  const starting = import('./app.ts').then(({ startApp }) => startApp(config, opening))
  return starting
}

/** The address to open here, then those for other people in the same network. */
const addresses = (host: string, port: number): string[] => {
  if (host !== '0.0.0.0' && host !== '::') return [`http://${host.includes(':') ? `[${host}]` : host}:${port}`]
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const reachable = others
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
  return ['localhost', ...reachable].map((name) => `http://${name}:${port}`)
}

const whyNot = (error: unknown, { PORT, HOST, DATA_DIR }: Settings): string => {
  if (error instanceof StorageRefusal) return storageSentences[error.reason](DATA_DIR, error.message)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${PORT} is taken by another program. No board is touched. Stop that program, or choose another port: PORT=${PORT + 1} npm start`
  if (code === 'EACCES')
    return `Port ${PORT} may not be used by this user. No board is touched. Choose a port above 1023: PORT=3000 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${HOST}. No board is touched. Choose one it has, or 0.0.0.0 for all: HOST=0.0.0.0 npm start`
  return `The server could not start: ${String(error)}`
}

const storageSentences = {
  corrupt: (dir: string, detail: string) =>
    `The database in ${dir} is damaged (${detail}). Nothing was changed: the file is as it was found. Keep a copy of ${dir}, put your last backup in its place and start again; or start with an empty folder beside it: DATA_DIR=./data-new npm start`,
  'in-use': (dir: string) =>
    `Another Parcours server works in ${dir}. Its boards are safe. Stop that server first, or give this one a folder of its own: DATA_DIR=./data-2 npm start`,
  unwritable: (dir: string, detail: string) =>
    `The data folder ${dir} cannot be used (${detail}). No board was touched. Make it writable for this user, or choose another: DATA_DIR=./data npm start`,
  full: (dir: string) => `The disk that holds ${dir} is full. No board was touched. Free some space, then start again.`,
  newer: (dir: string, detail: string) =>
    `The boards in ${dir} were written by a later Parcours (${detail}). Nothing was changed. Start that version again, or a newer one.`,
} satisfies Record<RefusalReason, (dir: string, detail: string) => string>

await start()
