// Why the server closed a socket. 4400–4499 stop y-websocket's reconnecting; the others invite it to come back.
export const closeCode = {
  /** The server restarts: come back soon. */
  retry: 1012,
  /** Internal error of one room: come back later. */
  unavailable: 1013,
  tooBig: 1009,
  /** The client fell too far behind: reconnect and sync afresh. */
  resync: 4500,
  /** No activity within the deadline. */
  silent: 4501,
  /** Session unknown, expired or revoked. */
  unauthorised: 4401,
  /** A write that the role forbids: reload with a fresh document. */
  denied: 4403,
  boardUnknown: 4404,
  /** The board was deleted while it was open: there is nothing to come back to. */
  boardDeleted: 4410,
  /** A write into a board that a later Parcours wrote: this server reads it only. What the client has is kept. */
  newerBoard: 4426,
  /** The message could not be read. */
  malformed: 4400,
  rateLimited: 4429,
} as const
export type CloseCode = (typeof closeCode)[keyof typeof closeCode]
