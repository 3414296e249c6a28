// A friendly name for who has none at hand.

/** One of `names`, and another than `now`. */
export const suggestedName = (names: readonly string[], now = ''): string => {
  const others = names.filter((name) => name !== now)
  return others[Math.floor(Math.random() * others.length)] ?? now
}
