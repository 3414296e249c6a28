// What is written past ws must be what ws would have written.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { framed, framedBoth } from './websocket-frame.ts'

const message = (length: number) => new Uint8Array(length).fill(length % 251)

test('messages of every length arrive whole, in order with those that ws sends itself', async () => {
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000]
  const server = createServer()
  const upgrades = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, stream, head) =>
    upgrades.handleUpgrade(request, stream, head, (socket) => {
      for (const length of lengths) {
        stream.write(framed(message(length)))
        socket.send(message(3))
      }
      stream.write(framedBoth(message(7), message(70_000)))
      socket.close(4500)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const received: Uint8Array[] = []
  client.on('message', (content) => content instanceof Uint8Array && received.push(content))
  const code = await new Promise((resolve) => client.on('close', resolve))
  const sent = [...lengths.flatMap((length) => [message(length), message(3)]), message(7), message(70_000)]
  expect(received.map((each) => [...each.subarray(0, 2), each.byteLength])).toEqual(
    sent.map((each) => [...each.subarray(0, 2), each.byteLength]),
  )
  expect(code).toBe(4500)
})

test('what goes to many is framed once', () => {
  const [update, presence] = [message(10), message(20)]
  expect(framed(update)).toBe(framed(update))
  expect(framedBoth(update, presence)).toBe(framedBoth(update, presence))
  expect(framed(update)).not.toBe(framed(message(10)))
})
