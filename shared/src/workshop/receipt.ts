// The hashes of a vote: of what is asked, published at the opening, and of each ballot, published at the close.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { VoteRules } from './vote-round.ts'

/** SHA-256 in hex of the rules as a JSON array, as SECURITY.md writes it down. */
export const fingerprintOf = ({ id, question, candidates, budget: dotsEach, perCard, isNamed }: VoteRules): string =>
  hash(
    JSON.stringify([
      'parcours-vote-1',
      id,
      question,
      candidates.map((each) => [each.cardId, each.text, each.step]),
      dotsEach,
      perCard,
      isNamed,
    ]),
  )

/**
 * What the voter keeps: SHA-256 of fingerprint and nonce, its first 80 bits in groups of four. The voter's own device
 * chose the nonce, so no two voters can be given the same receipt.
 */
export const receiptOf = (fingerprint: string, own: string): string =>
  (hash(`${fingerprint}:${own}`).slice(0, 20).toUpperCase().match(/.{4}/g) ?? []).join('-')

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
