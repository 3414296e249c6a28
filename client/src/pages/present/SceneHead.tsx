// A scene's title, what it says below; at the right its figures and the clock that runs, else the board's name.
import type { ReactNode } from 'react'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { WallClock } from './WallClock.tsx'

interface SceneHeadProps {
  readonly title: string
  readonly under?: string | undefined
  /** A clock of the scene's own, in place of the item's. */
  readonly clock?: ReactNode
  readonly children?: ReactNode
}

export const SceneHead = ({ title, under, clock, children }: SceneHeadProps) => {
  const board = useBoard((b) => b.title)
  const isTimed = useWorkshop((view) => view.public.clock !== null)
  const hasMore = clock !== undefined || isTimed || children !== undefined
  return (
    <header className="wall-head">
      <div>
        <h1>{title}</h1>
        {under !== undefined && <p>{under}</p>}
      </div>
      {hasMore ? (
        <div className="wall-aside">
          {children}
          {clock ?? <WallClock />}
        </div>
      ) : (
        <p className="wall-board">{board}</p>
      )}
    </header>
  )
}
