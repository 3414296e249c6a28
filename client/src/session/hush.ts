// Somebody writes in a field that is taken away under their hands: the letters they still type are for no tool.

/** A pause this long, and a key is meant again. */
const pauseMs = 1_500
let until = 0

export const hushLetters = (): void => {
  until = performance.now() + pauseMs
}

/** Whether this key still belongs to what was being written; it keeps those after it quiet too. */
export const isHushed = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
  const isWritten =
    (key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key)) && !ctrlKey && !metaKey && !altKey
  if (!isWritten || performance.now() > until) return false
  hushLetters()
  return true
}
