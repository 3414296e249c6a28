/** Structured logging as pino does it. What is logged holds no names, texts, keys, tokens or addresses with secrets. */
export interface Log {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}
