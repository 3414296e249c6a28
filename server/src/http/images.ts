// Pictures of a board: put there by who may write, read by who knows the hash, which nobody can guess.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isImageHash, type ImageType } from '@parcours/shared/domain/image'
import { imageLimits, type AddImageAnswer } from '@parcours/shared/wire/api'
import { mayWriteBoard } from '../access/permissions.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { StorageFailure, type ImageQuota, type Storage } from '../storage/storage.ts'
import { hashOfImage, readImage } from './image-content.ts'
import { asMember, isBoardId, type BoardRequest } from './member.ts'
import { perMinute, refusal, refuse, type Refusal } from './refusals.ts'

export interface ImageRoutes {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly imageQuota: ImageQuota
  readonly imagesPerMinute: number
}
type OfBoard = { readonly Params: { readonly id: string } }
type OfImage = { readonly Params: { readonly id: string; readonly hash: string } }

export const imageRoutes =
  ({ storage, rooms, imageQuota, imagesPerMinute }: ImageRoutes) =>
  async (http: FastifyInstance): Promise<void> => {
    // Whatever it calls itself, the body is bytes.
    http.removeAllContentTypeParsers()
    http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    http.setErrorHandler((error, request, reply) => {
      if (!isTooLarge(error)) throw error
      return refuse(request, reply, refusal('image-too-large'))
    })

    http.post<OfBoard>(
      '/api/boards/:id/images',
      {
        config: perMinute(imagesPerMinute),
        bodyLimit: imageLimits.bytes,
        // Before the body: a stranger's megabytes are not read.
        onRequest: async (request, reply) => {
          const refused = await refusalFor(request, { storage, rooms })
          return refused && refuse(request, reply, refused)
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { body } = request
        if (!isBoardId(id) || !(body instanceof Uint8Array)) return refuse(request, reply, refusal('image-type'))
        const image = readImage(body)
        if (image.kind === 'refused') return refuse(request, reply, refusal(image.code))
        const { type, width, height } = image
        const hash = hashOfImage(body)
        const kept = await storage.addImage(id, { hash, type, content: body }, imageQuota)
        if (kept === 'full') return refuse(request, reply, refusal('images-full'))
        return reply.code(201).send({ hash, type, width, height } satisfies AddImageAnswer)
      },
    )

    http.get<OfImage>('/api/boards/:id/images/:hash', async (request, reply) => {
      const { id, hash } = request.params
      const image = isBoardId(id) && isImageHash(hash) ? await storage.image(id, hash) : 'unknown'
      if (image === 'unknown') return refuse(request, reply, refusal('not-found'))
      // The name is the content's own checksum: what a disk spoiled is not handed out.
      if (hashOfImage(image.content) !== hash) throw new StorageFailure('a picture was damaged on disk')
      return sendInert(reply, image.type, hash).send(asBuffer(image.content))
    })
  }

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)

/** A picture and nothing else, whoever opens it and however: no sniffing, no script, no frame, no other origin. */
const sendInert = (reply: FastifyReply, type: ImageType, hash: string) =>
  reply.headers({
    'content-type': type,
    'content-disposition': `inline; filename="${hash.slice(0, 8)}.${type.slice('image/'.length)}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // The name is the content: it never changes.
    'cache-control': 'public, max-age=31536000, immutable',
  })

/** By the role this person has now, whatever they came in as. */
const refusalFor = (
  request: BoardRequest,
  where: { readonly storage: Storage; readonly rooms: Rooms },
): Promise<Refusal | undefined> =>
  asMember(request, where, ({ workshop }, person) => {
    const role = workshop.roleOf(person)
    return role !== undefined && mayWriteBoard(role) ? undefined : refusal('forbidden')
  })

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
