// Reactions on their way over the screen: few at a time, each for a moment.
import type { Reaction } from '@parcours/shared/wire/presence'

export const reactionSigns: Readonly<Record<Reaction, string>> = {
  like: '👍',
  love: '❤️',
  clap: '👏',
  laugh: '😄',
  wow: '😮',
  think: '🤔',
}

export interface Floating {
  /** Whose, and which of theirs. */
  readonly id: string
  readonly kind: Reaction
  readonly name: string
  readonly color: string
  /** Where across the screen, 0 … 1: the same for everybody. */
  readonly across: number
}

export const floatingAtMost = 18
export const floatMs = 2_600
/** One person is heard this often. */
export const reactEveryMs = 400

interface Reacting {
  readonly clientId: number
  readonly user: { readonly name: string; readonly color: string }
  readonly reaction: { readonly kind: Reaction; readonly call: number } | null
}

/** Remembers what it has shown: each call floats once, and of one person one at a time every 400 ms. */
export const createReactionReader = () => {
  const heard = new Map<number, { readonly call: number; readonly at: number }>()
  return (peers: readonly Reacting[], now: number): Floating[] => {
    const here = new Set(peers.map(({ clientId }) => clientId))
    for (const clientId of heard.keys()) if (!here.has(clientId)) heard.delete(clientId)
    return peers.flatMap(({ clientId, user, reaction }) => {
      const last = heard.get(clientId)
      if (reaction === null || last?.call === reaction.call) return []
      if (last !== undefined && now - last.at < reactEveryMs) return []
      heard.set(clientId, { call: reaction.call, at: now })
      const id = `${clientId}:${reaction.call}`
      return [{ id, kind: reaction.kind, name: user.name, color: user.color, across: acrossOf(id) }]
    })
  }
}

/** The newest stay when there are too many. */
export const withNewest = (before: readonly Floating[], more: readonly Floating[]): readonly Floating[] =>
  more.length === 0 ? before : [...before, ...more].slice(-floatingAtMost)

const acrossOf = (id: string): number => {
  let hash = 7
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return (hash % 1000) / 1000
}
