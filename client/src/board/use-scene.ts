// Keeps the scene up with the board, apart from React: components hear of it when what they show of it is another.
import { useLayoutEffect } from 'react'
import { useSession } from '../session/hooks.ts'
import { remeasure, useDrawn } from './canvas-context.ts'
import { measure, onFonts } from './measure.ts'
import { createSceneBuilder, emptyScene } from './scene.ts'

export const useSceneOfCanvas = () => {
  const { store } = useSession()
  useLayoutEffect(() => {
    const builder = createSceneBuilder(measure)
    let built: readonly unknown[] = []
    const look = () => {
      const { board } = store.getState()
      const { measureVersion, carried } = useDrawn.getState()
      const inputs = [board, measureVersion, carried]
      if (inputs.every((each, i) => each === built[i])) return
      built = inputs
      useDrawn.setState({ scene: builder.build(board, measureVersion, carried) })
    }
    look()
    // Text measured before the page's font arrived is measured again.
    const stops = [store.subscribe(look), useDrawn.subscribe(look), onFonts(remeasure)]
    return () => {
      for (const stop of stops) stop()
      // The next board begins with nothing of this one.
      useDrawn.setState({ scene: emptyScene })
    }
  }, [store])
}
