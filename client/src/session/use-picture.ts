// What a view needs to show a picture of this board.
import type { Card } from '@parcours/shared/domain/card'
import { useLabels } from '../ui/labels/catalogue.ts'
import { isConnected } from './connection.ts'
import { useSession, useSessionState } from './hooks.ts'
import { imageUrl, photoUrl } from './pictures.ts'

/** The props of a card's Picture: described by its alt text, else by what is written on it. */
export const useCardPicture = ({ data, text }: Pick<Card, 'data' | 'text'>) => {
  const { boardId } = useSession()
  const { pictures } = useLabels()
  return {
    src: data.image === undefined ? undefined : imageUrl(boardId, data.image.hash),
    alt: data.alt || text.trim() || pictures.undescribed,
    isReachable: useSessionState((state) => isConnected(state.connection)),
  }
}

/** Where a persona's photo is to be had; undefined: none, or not one of this board. */
export const usePhotoUrl = (): ((photo: string | undefined) => string | undefined) => {
  const { boardId } = useSession()
  return (photo) => photoUrl(boardId, photo)
}
