// Pictures of this board: from a file to the server, one after the other; those that cannot go wait here, in memory.
import { isImageHash, type Image, type ImageHash } from '@parcours/shared/domain/image'
import type { BoardId } from '@parcours/shared/domain/ids'
import { imagesPath, type AddImageAnswer } from '@parcours/shared/wire/api'
import { createStore } from 'zustand/vanilla'
import type { Failure } from '../ui/labels/failures.ts'
import type { Accepted, Refused } from './api.ts'
import { drawPicture, type FileRefusal, type PictureShape } from './picture-file.ts'

/** Why a picture was not taken: the file itself, or the server. */
export type PictureFailure = FileRefusal | Failure
export type TakenPicture =
  | { readonly kind: 'kept'; readonly image: Image }
  | { readonly kind: 'refused'; readonly reason: PictureFailure }

export interface Upload {
  readonly id: number
  /** The file's own name. */
  readonly name: string
  readonly state:
    | { readonly kind: 'queued' }
    /** The share that is sent, 0 to 1. */
    | { readonly kind: 'sending'; readonly share: number }
    /** No connection: it goes when there is one. */
    | { readonly kind: 'waiting' }
    | { readonly kind: 'failed'; readonly reason: PictureFailure }
}
export interface PictureJob {
  readonly file: File
  readonly shape: PictureShape
  readonly onKept: (image: Image) => void
}
export type SendImage = (blob: Blob, onProgress: (share: number) => void) => Promise<Accepted<AddImageAnswer> | Refused>

export const createPictures = (send: SendImage) => {
  const store = createStore<{ readonly uploads: readonly Upload[] }>(() => ({ uploads: [] }))
  const jobs = new Map<number, PictureJob>()
  let lastId = 0
  let isRunning = false
  let isClosed = false

  const take = async (
    file: File,
    shape: PictureShape,
    onProgress: (share: number) => void = () => {},
  ): Promise<TakenPicture> => {
    const drawn = await drawPicture(file, shape)
    if (drawn.kind === 'refused') return drawn
    const sent = await send(drawn.blob, onProgress)
    if (sent.kind === 'refused') return { kind: 'refused', reason: sent.code }
    const { hash, width, height } = sent.answer
    return { kind: 'kept', image: { hash, width, height } }
  }
  const show = (id: number, state: Upload['state']) =>
    store.setState(({ uploads }) => ({ uploads: uploads.map((each) => (each.id === id ? { ...each, state } : each)) }))
  const dismiss = (id: number) => {
    jobs.delete(id)
    store.setState(({ uploads }) => ({ uploads: uploads.filter((each) => each.id !== id) }))
  }
  const next = () => store.getState().uploads.find(({ state }) => state.kind === 'queued')
  /** One at a time: decoding is heavy, and the line is shared. */
  const run = async () => {
    if (isRunning) return
    isRunning = true
    for (let upload = next(); upload !== undefined && !isClosed; upload = next()) {
      const { id } = upload
      const job = jobs.get(id)
      if (job === undefined) break
      show(id, { kind: 'sending', share: 0 })
      const taken = await take(job.file, job.shape, (share) => show(id, { kind: 'sending', share }))
      // It was dismissed on its way: the server may keep it, the board does not name it.
      if (isClosed || !jobs.has(id)) continue
      if (taken.kind === 'kept') {
        dismiss(id)
        job.onKept(taken.image)
      } else show(id, taken.reason === 'unreachable' ? { kind: 'waiting' } : { kind: 'failed', reason: taken.reason })
    }
    isRunning = false
  }
  const queueAgain = (isMeant: (upload: Upload) => boolean) => {
    for (const upload of store.getState().uploads) if (isMeant(upload)) show(upload.id, { kind: 'queued' })
    void run()
  }
  return {
    store,
    /** For a form that shows the progress itself. */
    take,
    add: (job: PictureJob) => {
      const id = ++lastId
      jobs.set(id, job)
      store.setState(({ uploads }) => ({
        uploads: [...uploads, { id, name: job.file.name, state: { kind: 'queued' } }],
      }))
      void run()
    },
    retry: (id: number) => queueAgain((upload) => upload.id === id),
    dismiss,
    /** The connection is back. */
    resume: () => queueAgain(({ state }) => state.kind === 'waiting'),
    /** Pictures that would be lost with this page. */
    hasPending: () => store.getState().uploads.some(({ state }) => state.kind !== 'failed'),
    close: () => {
      isClosed = true
    },
  }
}

export const imageUrl = (board: BoardId, hash: ImageHash): string => `${imagesPath(board)}/${hash}`

/** Peers write photos too: only a picture of this board, or one inside it as older boards have, is shown. No board calls another site. */
export const photoUrl = (board: BoardId, photo: string | undefined): string | undefined => {
  if (isImageHash(photo)) return imageUrl(board, photo)
  return photo !== undefined && /^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/=]+$/.test(photo) ? photo : undefined
}

/** The pictures as data URIs, for a file; `missing` counts those that could not be had. */
export const readImages = async (
  board: BoardId,
  hashes: Iterable<ImageHash>,
): Promise<{ readonly images: Record<ImageHash, string>; readonly missing: number }> => {
  const images: Record<ImageHash, string> = {}
  let missing = 0
  for (const hash of hashes) {
    const uri = await dataUriOf(imageUrl(board, hash))
    if (uri === undefined) missing += 1
    else images[hash] = uri
  }
  return { images, missing }
}

const dataUriOf = async (url: string): Promise<string | undefined> => {
  try {
    const response = await fetch(url)
    if (!response.ok) return undefined
    const blob = await response.blob()
    return await new Promise((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('loadend', () => resolve(typeof reader.result === 'string' ? reader.result : undefined))
      reader.readAsDataURL(blob)
    })
  } catch {
    return undefined
  }
}
