// Why a picture was not taken, in words, and whether the same picture may be taken later.
import type { Labels } from './labels/catalogue.ts'
import type { Failure } from './labels/failures.ts'

type PictureFailure = keyof Labels['pictures']['failures'] | Failure

export const failureOf = ({ pictures, failures }: Labels, reason: PictureFailure): string =>
  reason in pictures.failures
    ? pictures.failures[reason as keyof typeof pictures.failures]
    : failures[reason as Failure]

export const isWorthRetrying = (reason: PictureFailure): boolean =>
  reason === 'unreachable' ||
  reason === 'too-many-requests' ||
  reason === 'storage-unavailable' ||
  reason === 'internal'
