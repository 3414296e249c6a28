// The name given last on this device, offered again at the next board.
const storageKey = 'parcours.name'

export const lastName = (): string => {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

export const rememberName = (name: string): void => {
  try {
    localStorage.setItem(storageKey, name)
  } catch {
    // it will be asked again
  }
}
