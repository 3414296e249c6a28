// The others' pointers, in board coordinates, above everything and in nobody's way.
import { useStore, ViewportPortal } from '@xyflow/react'
import { usePeers } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { drawnCursors } from './cursor-groups.ts'

export const Cursors = () => {
  const peers = usePeers((all) => all)
  const words = useLabels().eyes.crowd
  const zoom = useStore((s) => s.transform[2])
  return (
    <ViewportPortal>
      {drawnCursors(peers, zoom).map((each) => (
        <div
          key={each.key}
          className={each.kind === 'one' ? 'cursor' : 'cursor is-several'}
          // Names stay the same size on screen at every zoom.
          style={{ transform: `translate(${each.at[0]}px, ${each.at[1]}px) scale(${1 / zoom})` }}
        >
          {each.kind === 'one' ? (
            <>
              <svg width="16" height="16" aria-hidden>
                <path d="M1 1l5 13 2.5-5.5L14 6z" fill={each.color} stroke="#fff" strokeWidth="1" />
              </svg>
              <span style={{ background: each.color }}>{each.name}</span>
            </>
          ) : (
            <span>{words.together(each.count)}</span>
          )}
        </div>
      ))}
    </ViewportPortal>
  )
}
