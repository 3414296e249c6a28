// npm run verify-tally -- FILE [RECEIPT]: counts a published vote again from its ledger, and finds a voter's own ballot.
// Exit code 0: the file is what its ballots say; 1: it is not, or could not be read.
import { existsSync, readFileSync } from 'node:fs'
import { inRoot, run } from './run.mjs'

const [file, receipt] = process.argv.slice(2)

const main = async () => {
  if (file === undefined) return say(1, 'Usage: npm run verify-tally -- FILE [RECEIPT]')
  if (!existsSync(file)) return say(1, `There is no file ${file}.`)
  const built = inRoot('shared', 'dist', 'workshop', 'tally-file.js')
  if (!existsSync(built) && (await run(process.execPath, [inRoot('scripts', 'setup.mjs'), 'start'])) !== 0) return 1
  const { parseTallyFile } = await import(built)
  const { verifyTally } = await import(inRoot('shared', 'dist', 'workshop', 'verify-tally.js'))
  const result = parseTallyFile(readFileSync(file, 'utf8'))
  if (result === undefined) return say(1, `${file} is no tally file of Parcours.`)
  const { problems, ranking, dots, voters } = verifyTally(result)
  console.log(`${result.question || 'A vote'}: ${voters} ballots, ${dots} dots, ${result.budget} dots a person.`)
  for (const each of ranking)
    console.log(`${String(each.rank).padStart(4)}. ${String(each.dots).padStart(3)}  ${oneLine(each.text)}`)
  const own = receipt === undefined ? undefined : result.ledger.find((line) => line.receipt === receipt.toUpperCase())
  if (receipt !== undefined) sayOwn(result, own)
  if (problems.length > 0) return say(1, ['This file was changed:', ...problems.map(sentence)].join('\n  '))
  return say(
    receipt !== undefined && own === undefined ? 1 : 0,
    `The count is right. Fingerprint ${result.fingerprint}`,
  )
}

const sayOwn = ({ candidates }, own) => {
  if (own === undefined) return console.log(`No ballot has the receipt ${receipt}.`)
  const texts = new Map(candidates.map(({ cardId, text }) => [cardId, oneLine(text)]))
  console.log(`Your ballot ${own.receipt}:`)
  for (const [id, count] of Object.entries(own.dots)) console.log(`      ${count} × ${texts.get(id) ?? id}`)
}

const sentences = {
  fingerprint: 'its rules or candidates are not those of its fingerprint',
  'receipt-twice': 'a receipt stands there twice',
  'over-budget': 'a ballot has more dots than a person had',
  'over-card-limit': 'a ballot has more dots on one card than was allowed',
  'unknown-card': 'a ballot names a card that was not voted on',
}
const sentence = ({ kind, receipt: of }) => (of === undefined ? sentences[kind] : `${sentences[kind]}: ${of}`)
const oneLine = (text) => text.replaceAll(/\s+/g, ' ')
const say = (code, text) => {
  console.log(text)
  return code
}

process.exitCode = await main()
