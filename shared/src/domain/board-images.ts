// Which pictures a board names: those of its cards and the photos of its personas.
import type { Board } from './board.ts'
import { everyCard } from './merged.ts'
import { isImageHash, type ImageHash } from './image.ts'

export const imagesOfBoard = (board: Board): ReadonlySet<ImageHash> =>
  new Set([
    ...everyCard(board).flatMap(({ data }) => data.image?.hash ?? []),
    ...Object.values(board.personas).flatMap(({ photo }) => (isImageHash(photo) ? photo : [])),
  ])

/** The board without the pictures that are not to be had; `paths` says where they were. Cards and personas stay. */
export const dropImages = (
  board: Board,
  isThere: (hash: ImageHash) => boolean,
): { readonly board: Board; readonly paths: readonly string[] } => {
  const paths: string[] = []
  const cards = { ...board.cards }
  const merged = { ...board.merged }
  for (const card of everyCard(board)) {
    const { image, ...data } = card.data
    if (image === undefined || isThere(image.hash)) continue
    const side = Object.hasOwn(cards, card.id) ? cards : merged
    side[card.id] = { ...card, data }
    paths.push(`cards.${card.id}.data.image`)
  }
  const personas = { ...board.personas }
  for (const persona of Object.values(board.personas)) {
    const { photo, ...rest } = persona
    if (!isImageHash(photo) || isThere(photo)) continue
    personas[persona.id] = rest
    paths.push(`personas.${persona.id}.photo`)
  }
  return paths.length === 0
    ? { board, paths }
    : { board: { ...board, cards, ...(board.merged && { merged }), personas }, paths }
}
