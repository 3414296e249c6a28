/** An area's strings in both languages: the English has exactly the keys of the French. */
export interface Bilingual<L> {
  readonly fr: L
  readonly en: L
}
type Widened<L> = {
  readonly [K in keyof L]: L[K] extends string
    ? string
    : L[K] extends (...args: never[]) => unknown
      ? L[K]
      : Widened<L[K]>
}

export const bilingual = <const L>(fr: L, en: NoInfer<Widened<L>>): Bilingual<Widened<L>> => ({
  fr: fr as Widened<L>,
  en,
})
