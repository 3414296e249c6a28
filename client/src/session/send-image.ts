// The bytes of a picture on their way to the server. Not fetch: it does not tell how far they are.
import { addImageAnswer, imagesPath, type AddImageAnswer } from '@parcours/shared/wire/api'
import type { BoardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { useLanguage } from '../ui/language.ts'
import { refusalFrom, type Accepted, type Refused } from './api.ts'

/** Longer than any line that still moves needs for a picture. */
const patienceMs = 120_000

/** `onProgress` hears the share that is sent, 0 to 1. */
export const sendImage = (
  { boardId, token }: { readonly boardId: BoardId; readonly token: string },
  blob: Blob,
  onProgress: (share: number) => void,
): Promise<Accepted<AddImageAnswer> | Refused> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', imagesPath(boardId))
    request.timeout = patienceMs
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('accept-language', useLanguage.getState().language)
    request.setRequestHeader('content-type', blob.type)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => {
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), addImageAnswer), request.responseText)
      const isKept = request.status === 201 && parsed.success
      resolve(isKept ? { kind: 'accepted', answer: parsed.output } : refusalFrom(request.status, request.responseText))
    })
    const fail = () => resolve({ kind: 'refused', code: 'unreachable', message: '' })
    for (const event of ['error', 'timeout', 'abort']) request.addEventListener(event, fail)
    request.send(blob)
  })
