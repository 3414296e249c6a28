// What other programs copy as JSON: Excalidraw and JSON Canvas.
import { parseExcalidraw } from './excalidraw.ts'
import { parseJsonCanvas } from './json-canvas.ts'
import { clipPasted, type Pasted, type PastedJson } from './pasted.ts'

/** Of neither, it is what it would be as words. */
export const readForeign = ({ value, asWords }: PastedJson): Pasted => {
  const clip = parseExcalidraw(value) ?? parseJsonCanvas(value)
  return clip === undefined ? asWords : clipPasted(clip)
}
