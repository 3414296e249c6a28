// Reactions float up and vanish. Once a page; nothing of it can be pressed.
import { type CSSProperties, useEffect, useMemo } from 'react'
import { useLiveSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useFloating } from './floating.ts'
import { createReactionReader, floatMs, reactionSigns } from './reactions.ts'
import './reactions.css'

interface FloatingReactionsProps {
  /** For the last row of a room. */
  readonly large?: boolean
}

export const FloatingReactions = ({ large = false }: FloatingReactionsProps) => {
  const { presence } = useLiveSession()
  const words = useLabels().eyes.reactions
  const { all, add, remove } = useFloating()
  const read = useMemo(() => createReactionReader(), [])
  useEffect(() => {
    const hear = () => {
      const more = read(presence.peers.getState().peers, performance.now())
      if (more.length > 0) add(more)
    }
    hear()
    return presence.peers.subscribe(hear)
  }, [add, presence, read])
  const last = all.at(-1)
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        {last !== undefined && words.said(last.name, words.names[last.kind])}
      </output>
      <div className={large ? 'floating is-large' : 'floating'} aria-hidden="true">
        {all.map(({ id, kind, name, color, across }) => (
          <span
            key={id}
            style={{ '--across': across, '--float-ms': `${floatMs}ms` } as CSSProperties}
            onAnimationEnd={(event) => {
              if (event.target === event.currentTarget) remove(id)
            }}
          >
            {reactionSigns[kind]}
            <em style={{ background: color }}>{name}</em>
          </span>
        ))}
      </div>
    </>
  )
}
