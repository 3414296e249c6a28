// What dragging leaves on disk: thirty people drag a note each, 2,000 frames a person, and drop it once.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const people = 30
const framesEach = 2000
const framesPerSecond = 60
const port = 9901

export const measureDrags = async (harness, ours) => {
  const load = (file) => import(pathToFileURL(join(harness, file)).href)
  const { Server, sleep } = await load('lib/proc.mjs')
  const { Client, useDoor } = await load('lib/proto.mjs')
  const { connect, cursorJson, Author } = await import(pathToFileURL(ours.adapter).href)
  const dataDir = '/tmp/bench-server/data/drags'
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const filled = (text) => text.replaceAll('{port}', String(port)).replaceAll('{data}', dataDir)
  const env = Object.fromEntries(Object.entries(ours.env).map(([key, value]) => [key, filled(value)]))
  const target = `ws://127.0.0.1:${port}`
  useDoor((room) => connect({ target, room, dataDir }))
  /** Stopped, everything is in the files. */
  const served = async (work) => {
    const server = await new Server({
      argv: ours.cmd.split(' '),
      env,
      cwd: ours.cwd,
      port,
      log: '/tmp/bench-server/drags.log',
    }).start()
    const clients = Array.from({ length: people }, () => new Client({ target, protocol: 'yws', room: 'drags' }))
    await Promise.all(clients.map((client) => client.ready))
    await work(clients)
    await sleep(1000)
    for (const client of clients) client.close()
    await sleep(500)
    await server.stop()
    return bytesIn(dataDir)
  }
  const authors = Array.from({ length: people }, (_, i) => new Author(i))
  const before = await served(async (clients) =>
    clients.forEach((client, i) => client.sendUpdate(authors[i].create(`E${i}`))),
  )
  let frames = 0
  const after = await served(async (clients) => {
    for (let frame = 0; frame < framesEach; frame++) {
      for (const [i, client] of clients.entries()) client.sendAwareness(draggingJson(cursorJson(i, ''), frame))
      frames += clients.length
      await sleep(1000 / framesPerSecond)
    }
    clients.forEach((client, i) => client.sendUpdate(authors[i].drag(`F${i}`)))
  })
  return { frames, people, folderKb: Math.round(after / 1024), growthKb: Math.round((after - before) / 102.4) / 10 }
}

const draggingJson = (cursor, frame) =>
  JSON.stringify({ ...JSON.parse(cursor), dragging: [{ id: 'a-card', at: [frame, frame] }] })

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => statSync(join(folder, String(file))))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
