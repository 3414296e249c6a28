// The picture of a card, in the room the layout gave it before it was loaded: nothing moves when it comes.
import type { Card } from '@parcours/shared/domain/card'
import type { Image } from '@parcours/shared/domain/image'
import { pictureHeight } from '@parcours/shared/layout/rect'
import { useCardPicture } from '../session/use-picture.ts'
import { Picture } from '../ui/Picture.tsx'

interface CardPictureProps {
  readonly card: Card
  readonly image: Image
  readonly width: number
}

export const CardPicture = ({ card, image, width }: CardPictureProps) => {
  const picture = useCardPicture(card)
  return (
    <div className="card-picture" style={{ height: pictureHeight(image, width) }}>
      <Picture {...picture} />
    </div>
  )
}
