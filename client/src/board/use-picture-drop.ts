// Files over the board. The canvas takes pictures and files of other whiteboards; anywhere else a file is let fall, or the
// browser would leave the page for it.
import { useEffect } from 'react'
import { useSession } from '../session/hooks.ts'
import { useDrawn, type Gestures } from './canvas-context.ts'
import { landingAt } from './drop.ts'
import { Dropping } from './parts.ts'
import { addPicturesAt } from './use-pictures.ts'

export const usePictureDrop = (toBoard: Gestures['toBoard']) => {
  const session = useSession()
  useEffect(() => {
    const isOverCanvas = ({ target }: DragEvent) => target instanceof Element && target.closest('.canvas') !== null
    const leave = () => useDrawn.setState({ landing: null })
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      const { board, readOnly } = session.store.getState()
      if (readOnly || !isOverCanvas(event)) {
        event.dataTransfer.dropEffect = 'none'
        return leave()
      }
      event.dataTransfer.dropEffect = 'copy'
      const under = landingAt(board, useDrawn.getState().scene, toBoard(event), new Set())
      useDrawn.setState({ landing: under.kind === 'cell' ? { area: under.area, line: under.line } : null })
    }
    const onDragLeave = (event: DragEvent) => {
      // Null when the pointer leaves the window, not when it crosses elements.
      if (event.relatedTarget === null && hasFiles(event.dataTransfer)) leave()
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      leave()
      if (!isOverCanvas(event) || session.store.getState().readOnly) return
      const files = [...event.dataTransfer.files]
      const [drawings, rest] = [files.filter(isWhiteboard), files.filter((file) => !isWhiteboard(file))]
      const at = toBoard(event)
      if (rest.length > 0) addPicturesAt(session, rest, at)
      if (drawings.length > 0) void Dropping.here().then(({ takeDropped }) => takeDropped(session, drawings, at))
    }
    addEventListener('dragover', onDragOver)
    addEventListener('dragleave', onDragLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onDragOver)
      removeEventListener('dragleave', onDragLeave)
      removeEventListener('drop', onDrop)
    }
  }, [session, toBoard])
}

/** By its name: browsers know no type for most of these. */
const isWhiteboard = ({ name, type }: File): boolean =>
  /\.(excalidraw|canvas|json)$/i.test(name) || type === 'application/json'

const hasFiles = (brought: DataTransfer | null): brought is DataTransfer => brought?.types.includes('Files') ?? false
