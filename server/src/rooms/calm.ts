/** Tells once nothing has happened for a while. Saying that something did is cheap: no timer is set anew. */
export class Calm {
  readonly #delayMs: () => number
  readonly #onCalm: () => void
  #touchedAt = 0
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(delayMs: () => number, onCalm: () => void) {
    this.#delayMs = delayMs
    this.#onCalm = onCalm
  }

  touch(): void {
    if (this.#isStopped) return
    this.#touchedAt = performance.now()
    this.#timer ??= setTimeout(() => this.#check(), this.#delayMs())
  }

  /** For good. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#isStopped = true
  }

  #check(): void {
    const leftMs = this.#touchedAt + this.#delayMs() - performance.now()
    this.#timer = leftMs > 1 ? setTimeout(() => this.#check(), leftMs) : undefined
    if (this.#timer === undefined) this.#onCalm()
  }
}
