// The HTTP contract as a client uses it.
import type { CreateBoardAnswer, CreateBoardRequest, JoinAnswer } from '@parcours/shared/wire/api'

export type Invitation = CreateBoardAnswer

export const createBoard = async (base: string, request: CreateBoardRequest = {}): Promise<Invitation> =>
  (await post(`${base}/api/boards`, request)) as CreateBoardAnswer

export const joinBoard = async (
  base: string,
  { boardId, keys }: Invitation,
  role: keyof Invitation['keys'],
  name = 'Ana',
) => (await post(`${base}/api/boards/${boardId}/join`, { key: keys[role], name })) as JoinAnswer

export const readJson = async (url: string, session: string): Promise<unknown> => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${session}` } })
  return response.json()
}

const post = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}
