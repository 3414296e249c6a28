// Who hears of what happened in a turn: everybody but whose own it was.
import type { Peer, PresenceNews, UpdateNews } from './peer.ts'

export interface ToTell<N> {
  readonly news: N
  readonly author: Peer | undefined
}

export const tell = (
  peer: Peer,
  update: ToTell<UpdateNews> | undefined,
  presence: ToTell<PresenceNews> | undefined,
): void => {
  const theirUpdate = update !== undefined && update.author !== peer ? update.news : undefined
  const theirPresence = presence !== undefined && presence.author !== peer ? presence.news : undefined
  if (theirUpdate && theirPresence) peer.sendBoth(theirUpdate, theirPresence)
  else if (theirUpdate) peer.sendUpdate(theirUpdate)
  else if (theirPresence) peer.sendPresence(theirPresence)
}

/** The one value that all are, if they are. */
export const onlyOne = <T>(values: readonly T[]): T | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined
