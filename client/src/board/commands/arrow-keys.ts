// The four arrows as keys of one command, and where each leads.
type Direction = readonly [-1 | 0 | 1, -1 | 0 | 1]

export const arrowKeys = (held: string) => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => held + key)
const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
export const towards = (key: string | undefined): Direction => directions[key ?? ''] ?? [0, 0]
