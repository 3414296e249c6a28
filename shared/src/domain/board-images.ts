// Which pictures a board names: those of its cards and the photos of its personas.
import type { Board } from './board.ts'
import { isImageHash, type ImageHash } from './image.ts'

export const imagesOfBoard = (board: Board): ReadonlySet<ImageHash> =>
  new Set([
    ...Object.values(board.cards).flatMap(({ data }) => data.image?.hash ?? []),
    ...Object.values(board.personas).flatMap(({ photo }) => (isImageHash(photo) ? photo : [])),
  ])

/** The board without the pictures that are not to be had; `paths` says where they were. Cards and personas stay. */
export const dropImages = (
  board: Board,
  isThere: (hash: ImageHash) => boolean,
): { readonly board: Board; readonly paths: readonly string[] } => {
  const paths: string[] = []
  const cards = { ...board.cards }
  for (const card of Object.values(board.cards)) {
    const { image, ...data } = card.data
    if (image === undefined || isThere(image.hash)) continue
    cards[card.id] = { ...card, data }
    paths.push(`cards.${card.id}.data.image`)
  }
  const personas = { ...board.personas }
  for (const persona of Object.values(board.personas)) {
    const { photo, ...rest } = persona
    if (!isImageHash(photo) || isThere(photo)) continue
    personas[persona.id] = rest
    paths.push(`personas.${persona.id}.photo`)
  }
  return paths.length === 0 ? { board, paths } : { board: { ...board, cards, personas }, paths }
}
