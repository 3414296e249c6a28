// The picture of a card in the inspector: seen, replaced, taken away, and described for those who do not see it.
import type { Card } from '@parcours/shared/domain/card'
import { changeCards } from '@parcours/shared/doc/edits/cards'
import type { Image } from '@parcours/shared/domain/image'
import { useSession } from '../session/hooks.ts'
import { cardShape } from '../session/picture-file.ts'
import { useCardPicture } from '../session/use-picture.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Picture } from '../ui/Picture.tsx'
import './card-image.css'
import { LineField } from './fields.tsx'
import { PictureTaker } from './PictureTaker.tsx'

export const CardImage = ({ card }: { readonly card: Card }) => {
  const session = useSession()
  const { pictures: words } = useLabels()
  const picture = useCardPicture(card)
  const { image, alt = '' } = card.data
  const write = (data: { readonly image?: Image | undefined; readonly alt?: string | undefined }) =>
    // Undefined takes a field away; the schema has no word for that.
    session.change((doc) => changeCards(doc, [card.id], { data: data as Card['data'] }))
  return (
    <div className="inspector-group card-image">
      {image !== undefined && (
        <div className="card-image-frame">
          <Picture {...picture} />
        </div>
      )}
      {image !== undefined && (
        <LineField
          label={words.alt}
          value={alt}
          maxLength={500}
          {...(alt === '' && { hint: words.describe })}
          onCommit={(text) => write({ alt: text === '' ? undefined : text })}
        />
      )}
      <PictureTaker
        shape={cardShape}
        words={words.ofCard}
        hasPicture={image !== undefined}
        onKept={(kept) => write({ image: kept })}
        onRemove={() => write({ image: undefined })}
      />
    </div>
  )
}
