// What people write, rate and vote alone is nobody else's before its time: every byte that reaches anybody is searched.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { rows } from '@parcours/shared/doc/layout'
import { readBoard } from '@parcours/shared/doc/read'
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { lanesFor, mapOrFirst, votable } from '@parcours/shared/workshop/map-of'
import { startServer } from '../server-process.ts'
import { createBoard } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { newRecordedPerson, type RecordedPerson } from '../support/recorded-person.ts'
import { newKey } from '../support/wire-client.ts'

test('every byte sent to anybody holds only what is theirs to know, before the reveal and after it', async () => {
  const workshop = await newWorkshop()
  await writing(workshop)
  await rating(workshop)
  await voting(workshop)
  await workshop.server.stop()

  const log = workshop.server.output()
  const onDisk = readdirSync(workshop.dataDir).map((name) => readFileSync(join(workshop.dataDir, name), 'latin1'))
  const links = workshop.forGood.filter(
    (secret) => log.includes(secret) || onDisk.some((text) => text.includes(secret)),
  )
  expect(links).toEqual([])
  expect(log).not.toContain('words of')
  // What was revealed is kept: the search would find a secret too.
  expect(onDisk.some((text) => text.includes('words of'))).toBe(true)
}, 120_000)

const newWorkshop = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parcours-secrecy-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'debug' } })
  onTestFinished(() => server.stop())
  const board = await createBoard(server.url, { template: 'demo-parcel', language: 'en' })
  const come = (role: 'facilitator' | 'participant' | 'observer', name: string) =>
    newRecordedPerson(server, board, role, name)
  const lead = await come('facilitator', 'Lead')
  const team = await Promise.all(['Ada', 'Bob', 'Cleo'].map((name) => come('participant', name)))
  const wall = await come('observer', 'Wall')
  const first = readBoard(lead.client.doc)
  const map = mapOrFirst(first, undefined) ?? fail('a map')
  return {
    dataDir,
    server,
    come,
    lead,
    team,
    /** Who hears, newcomers included. */
    people: [lead, ...team, wall],
    map,
    persona: map.personaIds[0] ?? fail('a persona'),
    steps: stepsInOrder(map).map(({ id }) => id),
    cards: votable(map, first.cards),
    /** What never leaves its author, and is nowhere in the end. */
    forGood: [] as string[],
  }
}
type Workshop = Awaited<ReturnType<typeof newWorkshop>>

const writing = async (workshop: Workshop) => {
  const { lead, team, map, steps } = workshop
  // So that "who wrote what" has something to say.
  const [editor = fail('a person')] = team
  addCards(editor.client.doc, [newNote('a card of the board')])
  await editor.client.settled()
  const [laneId = fail('a lane')] = lanesFor(map)
  await does(lead, { kind: 'open-writing', mapId: map.id, laneIds: [laneId] })
  const secrets: Secret[] = []
  const write = async (author: RecordedPerson, text: string, isAnonymous: boolean, id = newKey()) => {
    secrets.push({ of: author, found: text })
    await does(author, { kind: 'write-note', id, note: { text, stepId: steps[0], laneId, isAnonymous } })
    return id
  }
  for (const author of team) {
    const changed = await write(author, `first words of ${author.name}`, true)
    await write(author, `second words of ${author.name}`, true, changed)
    const gone = await write(author, `regretted words of ${author.name}`, true)
    await does(author, { kind: 'delete-note', id: gone })
    const named = await write(author, `signed words of ${author.name}`, false)
    workshop.forGood.push(changed, gone, named)
  }
  await does(lead, { kind: 'close-writing' })
  await expectKept(workshop, secrets)

  const revealed = /^(second|signed) words of/
  await does(lead, { kind: 'reveal-notes' })
  await expectHeard(
    workshop,
    secrets.filter(({ found }) => revealed.test(found)),
  )
  await expectKept(
    workshop,
    secrets.filter(({ found }) => !revealed.test(found)),
  )
  const { cards } = readBoard(lead.client.doc)
  const shown = Object.values(cards).filter(({ text }) => revealed.test(text))
  expect(shown.map(({ text, author }) => ({ text, author })).toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual([
    ...team.map(({ name }) => ({ text: `second words of ${name}`, author: undefined })),
    ...team.map(({ name, id }) => ({ text: `signed words of ${name}`, author: id })),
  ])
  expectWrittenByNobody(workshop, shown)
}

/** The document, its history and "who wrote what" know of no hand in them but the server's. */
const expectWrittenByNobody = ({ lead }: Workshop, cards: readonly { readonly id: string }[]) => {
  const written = new Set(cards.map(({ id }) => rows(lead.client.doc, 'cards')._map.get(id)?.id.client))
  const spans = [...lead.heard().matchAll(/"client":(\d+),"clock":/g)].map(([, client]) => Number(client))
  expect(written.size).toBe(1)
  expect(spans.length).toBeGreaterThan(0)
  expect(spans.filter((client) => written.has(client))).toEqual([])
}

const rating = async (workshop: Workshop) => {
  const { lead, team, map, persona, steps } = workshop
  await does(lead, { kind: 'open-rating', mapId: map.id, subjects: [persona] })
  await Promise.all(team.map(({ client }) => client.until(() => client.workshop.public.rating !== null)))
  const round = lead.client.workshop.public.rating ?? fail('a round')
  const secrets: Secret[] = []
  for (const [i, author] of team.entries()) {
    const stepId = steps[i] ?? fail('a step')
    secrets.push({ of: author, found: `"${persona}:${stepId}":${i - 1}` })
    await does(author, { kind: 'rate', roundId: round.id, subject: persona, stepId, value: i - 1 })
  }
  await expectKept(workshop, secrets)
  const inDocument = team.map(({ id }) => `rating:${persona}:${id}`)
  expect(whoHeard(workshop.people, inDocument)).toEqual([])
  await does(lead, { kind: 'reveal-rating' })
  await everybodyAsks(workshop)
  for (const key of inDocument) expect(whoHeard(workshop.people, [key])).toEqual(names(workshop.people))
}

const voting = async (workshop: Workshop) => {
  const { lead, team, cards } = workshop
  const before = numbersBeside(cards, lead.heard())
  await does(lead, { kind: 'open-vote', cardIds: cards, budget: 9, perCard: 9 })
  await Promise.all(team.map(({ client }) => client.until(() => client.workshop.public.vote !== null)))
  const vote = lead.client.workshop.public.vote ?? fail('a vote')
  const secrets: Secret[] = []
  for (const [i, voter] of team.entries()) {
    const nonce = newKey()
    const cardId = cards[i] ?? fail('a card')
    await does(voter, { kind: 'cast', roundId: vote.id, cardId, dots: 7 + i, nonce })
    await does(voter, { kind: 'finish-ballot', roundId: vote.id, isDone: true, nonce })
    await voter.client.until(() => voter.client.workshop.own.ballot?.isDone === true)
    const receipt = voter.client.workshop.own.ballot?.receipt ?? fail('a receipt')
    secrets.push(...[nonce, receipt, `"${cardId}":${7 + i}`].map((found) => ({ of: voter, found })))
    workshop.forGood.push(nonce)
  }
  await expectKept(workshop, secrets)
  // Nor a number beside a card, sums of dots among these, that was not there before the vote: scores are.
  for (const { heard } of [lead, ...workshop.people.slice(-2)])
    expect(numbersBeside(cards, heard()).filter((each) => !before.includes(each))).toEqual([])
  await does(lead, { kind: 'close-vote' })
  const published = secrets.filter(({ found }) => !workshop.forGood.includes(found))
  await expectHeard(workshop, published)
  await expectKept(
    workshop,
    secrets.filter((secret) => !published.includes(secret)),
  )
  // The ledger's order is that of the receipts, and no line says whose it is.
  const { ledger = [], byPerson } = lead.client.workshop.public.results[vote.id] ?? {}
  const receipts = ledger.map(({ receipt }) => receipt)
  expect([receipts, byPerson]).toEqual([receipts.toSorted(), undefined])
}

const numbersBeside = (cards: readonly string[], text: string): readonly string[] =>
  text.match(new RegExp(`"(${cards.join('|')})":[\\d.]+`, 'g')) ?? []

interface Secret {
  readonly of: RecordedPerson
  readonly found: string
}

/** Its author has heard it, so the search finds it; nobody else has, whatever they asked, whenever they came. */
const expectKept = async (workshop: Workshop, secrets: readonly Secret[]) => {
  workshop.people.push(await workshop.come('participant', `Late ${workshop.people.length}`))
  workshop.people.push(await workshop.come('facilitator', `Late ${workshop.people.length}`))
  await everybodyAsks(workshop)
  const heard = secrets.map(({ found }) => [found, whoHeard(workshop.people, [found])])
  expect(heard).toEqual(secrets.map(({ of, found }) => [found, [of.name]]))
}

const expectHeard = async (workshop: Workshop, secrets: readonly Secret[]) => {
  await everybodyAsks(workshop)
  const heard = secrets.map(({ found }) => [found, whoHeard(workshop.people, [found])])
  expect(heard).toEqual(secrets.map(({ found }) => [found, names(workshop.people)]))
}

const everybodyAsks = async ({ people }: Workshop) => {
  await Promise.all(people.map(({ client }) => client.catchUp()))
  await Promise.all(people.map(({ askAll }) => askAll()))
}
const whoHeard = (people: readonly RecordedPerson[], found: readonly string[]) =>
  names(people.filter(({ heard }) => found.some((each) => heard().includes(each))))
const names = (people: readonly RecordedPerson[]) => people.map(({ name }) => name)

const does = async ({ client }: RecordedPerson, command: unknown) =>
  expect([command, await client.command(command)]).toMatchObject([{}, { kind: 'accepted' }])
const fail = (what: string): never => {
  throw new Error(`${what} is missing`)
}
