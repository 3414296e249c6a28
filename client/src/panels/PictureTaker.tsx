// Choose, change or take away one picture: a card's, or a persona's photo.
import type { Image } from '@parcours/shared/domain/image'
import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import type { PictureShape } from '../session/picture-file.ts'
import { Button } from '../ui/Button.tsx'
import { failureOf, isWorthRetrying } from '../ui/failure-of-picture.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Notice } from '../ui/Notice.tsx'
import { usePictureTaking } from './use-picture-taking.ts'

interface PictureTakerProps {
  readonly shape: PictureShape
  readonly words: { readonly add: string; readonly change: string; readonly remove: string; readonly hint: string }
  readonly hasPicture: boolean
  readonly onKept: (image: Image) => void
  readonly onRemove: () => void
}

export const PictureTaker = ({ shape, words, hasPicture, onKept, onRemove }: PictureTakerProps) => {
  const labels = useLabels()
  const picker = useRef<HTMLInputElement>(null)
  const { taking, take } = usePictureTaking(shape, onKept)
  return (
    <>
      <div>
        <div className="inspector-actions">
          <Button
            icon={<ImagePlus size={15} />}
            busy={taking.kind === 'sending'}
            onClick={() => picker.current?.click()}
          >
            {hasPicture ? words.change : words.add}
          </Button>
          {hasPicture && (
            <Button look="plain" onClick={onRemove}>
              {words.remove}
            </Button>
          )}
        </div>
        {taking.kind === 'sending' ? (
          <progress className="picture-progress" value={taking.share} max={1} aria-label={labels.pictures.tray} />
        ) : (
          <p className="field-hint">{words.hint}</p>
        )}
        <input
          ref={picker}
          type="file"
          accept="image/*"
          className="visually-hidden"
          aria-label={words.add}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) void take(file)
          }}
        />
      </div>
      {taking.kind === 'refused' && (
        <Notice
          actions={
            isWorthRetrying(taking.reason) && (
              <Button onClick={() => void take(taking.file)}>{labels.common.retry}</Button>
            )
          }
        >
          {failureOf(labels, taking.reason)}
        </Notice>
      )}
    </>
  )
}
