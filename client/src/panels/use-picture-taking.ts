// One picture chosen in a form: under way, refused with a way on, or kept.
import type { Image } from '@parcours/shared/domain/image'
import { useState } from 'react'
import { useSession } from '../session/hooks.ts'
import type { PictureFailure } from '../session/pictures.ts'
import type { PictureShape } from '../session/picture-file.ts'

type Taking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'refused'; readonly file: File; readonly reason: PictureFailure }

export const usePictureTaking = (shape: PictureShape, onKept: (image: Image) => void) => {
  const { pictures } = useSession()
  const [taking, setTaking] = useState<Taking>({ kind: 'idle' })
  const take = async (file: File) => {
    if (taking.kind === 'sending') return
    setTaking({ kind: 'sending', share: 0 })
    const taken = await pictures.take(file, shape, (share) => setTaking({ kind: 'sending', share }))
    setTaking(taken.kind === 'refused' ? { kind: 'refused', file, reason: taken.reason } : { kind: 'idle' })
    if (taken.kind === 'kept') onKept(taken.image)
  }
  return { taking, take }
}
