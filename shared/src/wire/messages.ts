// Message numbers on the socket. 0–3 are y-websocket's own, so that a stock provider syncs; ours start at 100
// and are sent only to a client that said hello, so that a stock provider is never surprised.
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** client → server, once after opening: "I understand messages from 100 up". Empty. */
  hello: 100,
  /** server → client: varUint, how many of this connection's document messages are on disk. */
  saved: 101,
  /** server → client: a Notice as JSON text. */
  notice: 102,
  /** client → server and back: empty, proves that the connection lives. */
  heartbeat: 103,
  /** server → client: a ViewMessage as JSON text. */
  view: 104,
  /** client → server: a CommandMessage as JSON text. */
  command: 105,
  /** server → client: the AnswerMessage to a command as JSON text, once its effect is on disk. */
  answer: 106,
} as const

/** Kinds within a sync message (y-protocols). Step 2 and update carry document content: both count for `saved`. */
export const syncKind = { step1: 0, step2: 1, update: 2 } as const

/** The server closes with 1009 on a longer one; what it sends itself may be longer. */
export const maxMessageBytes = 1024 * 1024

/** The subprotocol of every socket; the session travels beside it as `session.<token>`. */
export const subprotocol = 'parcours'
export const sessionProtocol = (token: string) => `session.${token}`
