// A board with more notes than anybody can read at once, and where its points are on the screen.
import { addCards } from '@parcours/shared/doc/edits/cards'
import type { Card } from '@parcours/shared/domain/card'
import type { Page } from '@playwright/test'
import { joinBoard } from '../support/board-api.ts'
import { newNote } from '../support/notes.ts'
import { WireClient } from '../support/wire-client.ts'
import type { MadeBoard } from './boards.ts'

const columns = 40
const pitch = 200
export const placeOf = (i: number) => [(i % columns) * pitch, 3_000 + Math.floor(i / columns) * pitch] as const
const count = 1_200

/** A journey, and far more free notes under it than anybody can read at once. */
export const fillWithNotes = async (url: string, made: MadeBoard, like: Partial<Pick<Card, 'kind' | 'group'>> = {}) => {
  const { session } = await joinBoard(url, made, 'facilitator', 'Peer')
  const peer = new WireClient({ url: url.replace('http', 'ws'), boardId: made.boardId, session })
  peer.connect()
  await peer.settled()
  addCards(
    peer.doc,
    Array.from({ length: count }, (_, i) => ({
      ...newNote(`Note ${i}`),
      ...like,
      color: 'mint' as const,
      place: { kind: 'free' as const, at: [...placeOf(i)] as [number, number] },
    })),
  )
  await peer.settled()
  peer.disconnect()
}

/** Board → screen, as the canvas has it now. */
export const toScreen = (page: Page, [x, y]: readonly [number, number]) =>
  page.locator('.react-flow__viewport').evaluate(
    (element, at) => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform)
      return { x: at.x * a + e, y: at.y * a + f }
    },
    { x, y },
  )
