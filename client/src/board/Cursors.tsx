// The others' pointers, in board coordinates, above everything and in nobody's way.
import { useStore, ViewportPortal } from '@xyflow/react'
import { usePeers } from '../session/hooks.ts'

export const Cursors = () => {
  const peers = usePeers((all) => all)
  // Names stay the same size on screen at every zoom.
  const scale = useStore((s) => 1 / s.transform[2])
  return (
    <ViewportPortal>
      {peers.map(({ clientId, cursor, user }) =>
        cursor === null ? null : (
          <div
            key={clientId}
            className="cursor"
            style={{ transform: `translate(${cursor[0]}px, ${cursor[1]}px) scale(${scale})` }}
          >
            <svg width="16" height="16" aria-hidden>
              <path d="M1 1l5 13 2.5-5.5L14 6z" fill={user.color} stroke="#fff" strokeWidth="1" />
            </svg>
            <span style={{ background: user.color }}>{user.name}</span>
          </div>
        ),
      )}
    </ViewportPortal>
  )
}
