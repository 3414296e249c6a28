// How a key command is written: "Mod+Shift+z". Mod is ⌘ on a Mac and Ctrl elsewhere.
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const named = ['Mod', 'Shift', 'Alt'] as const

export const isPressed = (keys: string, event: Pressed): boolean => {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const has = (name: (typeof named)[number]) => parts.includes(name)
  if ((event.ctrlKey || event.metaKey) !== has('Mod') || event.altKey !== has('Alt')) return false
  // A sign says by itself whether Shift makes it, on every keyboard otherwise.
  if (!isSign(key) && event.shiftKey !== has('Shift')) return false
  return (event.key.length === 1 ? event.key.toLowerCase() : event.key) === key
}

/** The sign + is a key too. */
const partsOf = (keys: string): string[] => (keys === '+' ? ['+'] : keys.split('+'))

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase()

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', ...signs }

export interface KeyNames {
  readonly Mod: string
  readonly Arrows: string
  readonly Shift: string
  readonly Enter: string
  readonly Escape: string
  readonly Delete: string
  readonly Backspace: string
}

/** Each cap of a combination as it is written on the keyboard. */
export const keyCaps = (keys: string, names: KeyNames, isMac: boolean): string[] =>
  partsOf(keys).map((part) => {
    const words: Readonly<Record<string, string>> = { ...names, ...signs, ...(isMac && macSigns) }
    return words[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)
