// Secrets: keys of a board and sessions of a person. Only their hashes are stored.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeAlphabet } from '@parcours/shared/domain/join-code'
import type { SecretHash } from '../storage/storage.ts'

/** 192 random bits, safe in a URL fragment and as a subprotocol. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** Short, for people to read and type: good only behind a limit on failures. */
export const newCode = (length: number): string =>
  Array.from({ length }, () => codeAlphabet[randomInt(codeAlphabet.length)] ?? '').join('')

export const hashOf = (secret: string): SecretHash => createHash('sha256').update(secret).digest('base64url')

/** In constant time, whatever their lengths. */
export const isSameSecret = (a: string, b: string): boolean => isSame(hashOf(a), hashOf(b))

/** In constant time. */
export const isSame = (a: SecretHash, b: SecretHash): boolean => {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
