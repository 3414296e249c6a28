// The other person of the client benchmark: makes the boards on the real server and edits them while the page is watched.
import { addCards, moveCards, typeInCard } from '@parcours/shared/doc/edits/cards'
import { addPersona } from '@parcours/shared/doc/edits/board'
import { addMap } from '@parcours/shared/doc/edits/maps'
import { kindOfLane } from '@parcours/shared/domain/kinds'
import { firstOrders } from '@parcours/shared/domain/order'
import { mapFromTemplate, newPersona } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import { createBoard, joinBoard } from '../dist/support/board-api.js'
import { WireClient } from '../dist/support/wire-client.js'
import { mixed } from './board.mjs'

/** A board of `count` notes, and two people on it: the page's, as its browser keeps them, and one to edit with. */
export const openBoard = async (base, fill) => {
  const invitation = await createBoard(base, { template: 'blank', title: 'Bench', language: 'en' })
  const { session, participantId } = await joinBoard(base, invitation, 'facilitator', 'Peer')
  const page = await joinBoard(base, invitation, 'facilitator', 'Page')
  const peer = new WireClient({
    url: base.replace('http', 'ws'),
    boardId: invitation.boardId,
    session,
    participantId,
  })
  peer.connect()
  await peer.settled()
  fill(peer.doc)
  await peer.settled()
  const admission = {
    boardId: invitation.boardId,
    participantId: page.participantId,
    role: 'facilitator',
    token: page.session,
    name: 'Page',
    key: invitation.keys.facilitator,
  }
  return { peer, admission }
}

/** The page begins on an empty board, as the rivals do on an empty canvas. */
export const addressOfEmptyBoard = async (base) => {
  const { admission, peer } = await openBoard(base, () => {})
  peer.disconnect()
  return `${base}/?admission=${encodeURIComponent(JSON.stringify(admission))}`
}

const words = 'plan risk idea user test ship data cost team goal bug fix ask why how now next later maybe done'.split(
  ' ',
)
const colors = ['yellow', 'coral', 'mint', 'sky', 'lilac', 'grey']
const text40 = (i) => {
  let text = `#${i}`
  for (let k = 0; text.length < 40; k++) text += ` ${words[mixed(i * 31 + k, words.length)]}`
  return text.slice(0, 40).trimEnd()
}
const note = (i, place, kind, rest = {}) => ({
  id: `n${i}`,
  place,
  kind,
  text: text40(i),
  author: 'bench',
  personaIds: [],
  tags: [],
  data: {},
  ...rest,
})
const inParts = (list, size, each) => {
  for (let at = 0; at < list.length; at += size) each(list.slice(at, at + size))
}

/** The harness's own board: free notes on its grid. */
export const flatBoard = ({ n, cols, pitch }) => {
  const at = (i) => [(i % cols) * pitch, Math.floor(i / cols) * pitch]
  const cards = Array.from({ length: n }, (_, i) =>
    note(i, { kind: 'free', at: at(i) }, 'note', { color: colors[mixed(i, colors.length)] }),
  )
  return {
    fill: (doc) => inParts(cards, 500, (part) => addCards(doc, part)),
    move: (doc, i, [dx, dy]) =>
      moveCards(doc, [{ id: `n${i}`, place: { kind: 'free', at: [at(i)[0] + dx, at(i)[1] + dy] } }]),
    /** Of the grid, as the harness has it. */
    middle: undefined,
  }
}

const mapSize = { steps: 20, cards: 250, width: 3_400, height: 2_600 }

/** The same number of notes in journey maps with their curves, side by side; moved from cell to cell and written in. */
export const mapsBoard = ({ n }) => {
  const persona = newPersona('Léa')
  const count = Math.ceil(n / mapSize.cards)
  const perRow = Math.ceil(Math.sqrt(count))
  const maps = Array.from({ length: count }, (_, k) => ratedMap(k, perRow, persona.id))
  const lanesOf = new Map(
    maps.map((map) => [map.id, Object.values(map.lanes).filter((lane) => lane.visible && kindOfLane[lane.kind])]),
  )
  const orders = firstOrders(mapSize.cards)
  const cellOf = (i, shift = 0) => {
    const map = maps[Math.floor(i / mapSize.cards)]
    const lanes = lanesOf.get(map.id)
    const steps = Object.values(map.steps)
    const lane = lanes[i % lanes.length]
    const step = steps[(mixed(i, steps.length) + shift) % steps.length]
    return {
      lane,
      place: {
        kind: 'cell',
        mapId: map.id,
        stepId: step.id,
        laneId: lane.id,
        order: orders[i % mapSize.cards],
        span: 1,
      },
    }
  }
  const cards = Array.from({ length: n }, (_, i) => {
    const { lane, place } = cellOf(i)
    return note(i, place, kindOfLane[lane.kind])
  })
  let turn = 0
  return {
    fill: (doc) => {
      addPersona(doc, persona)
      for (const map of maps) addMap(doc, map)
      inParts(cards, 500, (part) => addCards(doc, part))
    },
    move: (doc, i) => {
      turn += 1
      if (turn % 2 === 0) typeInCard(doc, `n${i}`, { index: 0, remove: 0, insert: 'x ' })
      else moveCards(doc, [{ id: `n${i}`, place: cellOf(i, turn).place }])
    },
    middle: [(perRow * mapSize.width) / 2, (Math.ceil(count / perRow) * mapSize.height) / 2],
  }
}

const ratedMap = (k, perRow, personaId) => {
  const at = [(k % perRow) * mapSize.width, Math.floor(k / perRow) * mapSize.height]
  const map = mapFromTemplate(templates.journey, {
    language: 'en',
    title: `Journey ${k + 1}`,
    at,
    personaIds: [personaId],
  })
  const stages = Object.values(map.stages)
  const orders = firstOrders(mapSize.steps)
  const steps = Array.from({ length: mapSize.steps }, (_, i) => ({
    id: `m${k}s${i}`,
    stageId: stages[Math.floor((i * stages.length) / mapSize.steps)].id,
    title: `Step ${i + 1} of the journey`,
    order: orders[i],
    momentOfTruth: i % 9 === 4,
    ratings: {
      [personaId]: Object.fromEntries(Array.from({ length: 8 }, (_, p) => [`p${p}`, mixed(k * 31 + i * 7 + p) - 3])),
    },
    override: {},
    employeeRatings: {},
    metrics: {},
  }))
  return { ...map, steps: Object.fromEntries(steps.map((step) => [step.id, step])) }
}
