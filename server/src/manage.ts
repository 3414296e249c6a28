// The commands of the person who runs the server: back up, restore, delete a board. Sentences, and an exit code.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { parseSettings } from './config.ts'
import { readControl } from './control.ts'
import { backUp, isInUse, restore, type BackupOutcome } from './storage/sqlite-backup.ts'
import { openSqliteEngine } from './storage/sqlite-engine.ts'
import { databaseIn } from './storage/sqlite-file.ts'
import { StorageRefusal } from './storage/storage.ts'

const usage = `Usage:
  npm run backup -- FILE       one file with every board; the server may be running
  npm run restore -- FILE      puts a backup in the place of the boards; the server must be stopped
  npm run delete-board -- ID   deletes one board, by its id or its link, for good`

interface Said {
  readonly ok: boolean
  readonly sentence: string
}
const done = (sentence: string): Said => ({ ok: true, sentence })
const refused = (sentence: string): Said => ({ ok: false, sentence })

const run = async ([command, argument, ...more]: readonly string[]): Promise<Said> => {
  const parsed = parseSettings()
  if (parsed.kind === 'refused') return refused(parsed.reasons.join('\n'))
  const { DATA_DIR: dataDir, STORAGE: storage } = parsed.settings
  if (argument === undefined || argument === '' || more.length > 0) return refused(usage)
  if (storage !== 'sqlite') return refused(`STORAGE=${storage} keeps nothing: there is nothing to manage.`)
  switch (command) {
    case 'backup':
      return backedUp(backUp(dataDir, resolve(argument)), dataDir, argument)
    case 'restore':
      return restored(restore(dataDir, resolve(argument), new Date()), argument)
    case 'delete-board':
      return deleteBoard(dataDir, argument)
    default:
      return refused(usage)
  }
}

const backedUp = (outcome: BackupOutcome, dataDir: string, file: string): Said => {
  if (outcome.kind === 'done') return done(`${boards(outcome.boards)} saved in ${file}, checked and on disk.`)
  switch (outcome.reason) {
    case 'exists':
      return refused(`${file} is there already and was not touched. Choose another name.`)
    case 'damaged':
      return refused(
        `The database in ${dataDir} is damaged (${outcome.detail}). No backup was written; keep your last one, and a copy of ${dataDir}.`,
      )
    default:
      return refused(noDatabase(dataDir, 'back up'))
  }
}

const restored = (outcome: BackupOutcome, file: string): Said => {
  if (outcome.kind === 'done')
    return done(
      `${boards(outcome.boards)} restored from ${file}.${outcome.keptAt === undefined ? '' : ` What was there before is kept in ${outcome.keptAt}.`}`,
    )
  return outcome.reason === 'damaged'
    ? refused(`${file} cannot be restored: ${outcome.detail}. Nothing was changed.`)
    : refused(`There is no file ${file}. Nothing was changed.`)
}

const deleteBoard = async (dataDir: string, given: string): Promise<Said> => {
  const parsed = v.safeParse(boardId, /\/b\/([^/#?]+)/.exec(given)?.[1] ?? given)
  if (!parsed.success) return refused(`${given} is neither the id nor the link of a board. Nothing was changed.`)
  if (!existsSync(databaseIn(dataDir))) return refused(noDatabase(dataDir, 'delete'))
  const outcome = isInUse(dataDir)
    ? await deleteByServer(dataDir, parsed.output)
    : deleteFromDisk(dataDir, parsed.output)
  switch (outcome) {
    case 'deleted':
      return done(`The board ${parsed.output} and all that belonged to it is deleted.`)
    case 'unknown':
      return refused(`There is no board ${parsed.output} in ${dataDir}. Nothing was changed.`)
    case 'unreachable':
      return refused(
        `A server works in ${dataDir}, but it could not be reached to delete the board. Nothing was changed; try again, or stop it first.`,
      )
  }
}

type Outcome = 'deleted' | 'unknown' | 'unreachable'

const deleteFromDisk = (dataDir: string, id: BoardId): Outcome => {
  const engine = openSqliteEngine(dataDir)
  try {
    const [outcome] = engine.run([{ name: 'deleteBoard', input: { boardId: id, unlessTouchedSince: undefined } }])
    if (outcome?.ok !== true) throw new Error(outcome?.message ?? 'the database gave no answer')
    return outcome.value === 'deleted' ? 'deleted' : 'unknown'
  } finally {
    engine.close()
  }
}

/** The running server does it, so that who is in the board is told. */
const deleteByServer = async (dataDir: string, id: BoardId): Promise<Outcome> => {
  const control = readControl(dataDir)
  if (control === undefined) return 'unreachable'
  try {
    const { status } = await fetch(`${control.url}/api/boards/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${control.token}` },
      signal: AbortSignal.timeout(patienceMs),
    })
    return status === 204 ? 'deleted' : status === 404 ? 'unknown' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

const patienceMs = 10_000
const noDatabase = (dataDir: string, to: string): string =>
  `There is no database in ${dataDir}, so there is nothing to ${to}. Set DATA_DIR as the server has it.`
const boards = (count: number): string => `${count} ${count === 1 ? 'board' : 'boards'}`

const sentenceOf = (error: unknown): string => {
  if (error instanceof StorageRefusal && error.reason === 'in-use')
    return 'A Parcours server works in this data folder. Nothing was changed: stop it first, then run the command again.'
  return `Nothing was changed: ${error instanceof Error ? error.message : String(error)}`
}

const said = await run(process.argv.slice(2)).catch((error: unknown) => refused(sentenceOf(error)))
;(said.ok ? process.stdout : process.stderr).write(`${said.sentence}\n`)
process.exitCode = said.ok ? 0 : 1
