// What is done in a room's name runs through its fuse: a throw that nobody foresaw ends this room alone, and not the
// process with every other room in it.

export class Fuse {
  readonly #onBlown: (error: unknown) => void
  #isBlown = false

  constructor(onBlown: (error: unknown) => void) {
    this.#onBlown = onBlown
  }

  /** Nothing is done any more. */
  get isBlown(): boolean {
    return this.#isBlown
  }

  readonly run = (work: () => void): void => {
    if (this.#isBlown) return
    try {
      work()
    } catch (error) {
      this.#blow(error)
    }
  }
  /** The same for what takes its time. */
  readonly follow = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => this.#blow(error))
  }

  #blow(error: unknown): void {
    if (this.#isBlown) return
    this.#isBlown = true
    this.#onBlown(error)
  }
}
