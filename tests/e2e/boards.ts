// Boards made through the public contract, for tests that begin on the canvas.
import type { CreateBoardAnswer, CreateBoardRequest } from '@parcours/shared/wire/api'

export interface MadeBoard extends CreateBoardAnswer {
  readonly link: (role: keyof CreateBoardAnswer['keys']) => string
}

export const makeBoard = async (
  url: string,
  request: CreateBoardRequest = { template: 'journey', title: 'Assurance', language: 'fr' },
): Promise<MadeBoard> => {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  if (response.status !== 201) throw new Error(`no board: ${response.status} ${await response.text()}`)
  const made = (await response.json()) as CreateBoardAnswer
  return { ...made, link: (role) => `${url}/b/${made.boardId}#${made.keys[role]}` }
}
