/** What the sockets count, whoever reads it. */
export interface Meter {
  readonly received: (bytes: number) => void
  readonly edited: () => void
  readonly closed: (code: number) => void
}
