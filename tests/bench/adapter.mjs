// How the benchmark harness reaches our rooms and what a note looks like here (see "Adapter" in the harness's README).
// One session a room serves all of its sockets; rooms are remembered in the data folder, which a later run may copy.
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'

// For probe-door.mjs.
process.env.BENCH_ADAPTER = import.meta.url

const rooms = new Map()

export const connect = async ({ target, room, dataDir }) => {
  const file = join(dataDir ?? tmpdir(), 'bench-rooms.json')
  const http = target.replace(/^ws/, 'http').replace(/\/+$/, '')
  if (!rooms.has(room)) rooms.set(room, door(http, room, file))
  return rooms.get(room)
}

/** A board is created and joined once; opening it again, also after a restart, costs no HTTP, as in a browser that was here before. */
const door = async (http, room, file) => {
  const { boardId, session } = remembered(file)[room] ?? (await firstVisit(http, room))
  writeFileSync(file, JSON.stringify({ ...remembered(file), [room]: { boardId, session } }))
  return { path: `/sync/${boardId}`, protocols: ['parcours', `session.${session}`] }
}

const firstVisit = async (http, room) => {
  const { boardId, keys } = await post(`${http}/api/boards`, { template: 'blank', title: room, language: 'en' })
  const { session } = await post(`${http}/api/boards/${boardId}/join`, { key: keys.facilitator, name: 'Bench' })
  return { boardId, session }
}

const remembered = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

const post = async (url, body) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const words =
  'plan risk idea user flow goal team task note open ship test cost time data page step case role view'.split(' ')
const colors = ['yellow', 'coral', 'mint', 'sky', 'lilac']
// Seeded as the harness's own author is: every run and every server sees the same board.
let seed = 12345
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
  return seed / 4294967296
}
const oneOf = (list) => list[Math.floor(random() * list.length)]
const text40 = () => {
  let text = ''
  while (text.length < 40) text += `${oneOf(words)} `
  return text.slice(0, 40)
}
const coordinate = (size) => Math.round(random() * size * 100) / 100
const place = () => ({ kind: 'free', at: [coordinate(8000), coordinate(6000)] })
const card = (marker) =>
  new Y.Map([
    ['kind', 'note'],
    ['place', place()],
    ['text', new Y.Text(text40())],
    ['color', oneOf(colors)],
    ['author', 'bench'],
    ['personaIds', []],
    ['tags', [marker]],
  ])

/** Makes valid edits of our document, holding only its own notes; the marker travels as the card's tag. */
export class Author {
  constructor(index) {
    this.idx = index
    this.doc = new Y.Doc()
    this.cards = this.doc.getMap('cards')
    this.notes = []
    this.pending = null
    this.doc.on('update', (update) => {
      this.pending = update
    })
  }

  /** One new note. */
  create(marker = '', key = `n${this.doc.clientID.toString(36)}-${this.notes.length}`) {
    return this.#edit(() => {
      const note = card(marker)
      this.cards.set(key, note)
      this.notes.push(note)
    })
  }

  /** Moves one of its own notes: a card's place is one value. */
  drag(marker, index = 0) {
    const note = this.notes[index % this.notes.length]
    return this.#edit(() => {
      note.set('place', place())
      note.set('tags', [marker])
    })
  }

  /** Overwrites a long field of its first note: our cards have no freehand, `message` is their longest plain value. */
  stroke(marker, bytes) {
    let line = ''
    while (line.length < bytes) line += `${Math.floor(random() * 8000)},${Math.floor(random() * 6000)} `
    return this.#edit(() => {
      this.notes[0].set('data:message', line.slice(0, bytes))
      this.notes[0].set('tags', [marker])
    })
  }

  #edit(write) {
    this.doc.transact(write)
    const update = this.pending
    this.pending = null
    return update
  }
}

export const bulkBoard = (count) => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let index = 0; index < count; index++) doc.getMap('cards').set(`b${index}`, card(''))
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Presence as our client sends it; the marker travels as the card that is edited: the name is the server's word. */
export const cursorJson = (index, marker) =>
  JSON.stringify({
    user: { id: `p${index}`, name: `P${index}`, color: '#3b5bdb', role: 'facilitator' },
    cursor: [coordinate(8000), coordinate(6000)],
    selection: [],
    cell: null,
    dragging: [],
    editing: marker === '' ? null : marker,
  })

export const countNotes = (doc) => doc.getMap('cards').size
