// A scene's title, what it says below, and the board's name at the right; or figures in its place.
import type { ReactNode } from 'react'
import { useBoard } from '../../session/hooks.ts'

interface SceneHeadProps {
  readonly title: string
  readonly under?: string | undefined
  readonly children?: ReactNode
}

export const SceneHead = ({ title, under, children }: SceneHeadProps) => {
  const board = useBoard((b) => b.title)
  return (
    <header className="wall-head">
      <div>
        <h1>{title}</h1>
        {under !== undefined && <p>{under}</p>}
      </div>
      {children ?? <p className="wall-board">{board}</p>}
    </header>
  )
}
