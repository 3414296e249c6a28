// The save sign: what is on the server's disk, in one calm line.
import { BookLock, CircleCheck, CloudAlert, CloudOff, Eye, LoaderCircle, Unplug } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { ConnectionState } from '../../session/connection.ts'
import { useReadOnly, useSessionState } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import './StatusBar.css'

const savingAfterMs = 400
const clockMs = 15_000

export const StatusBar = () => {
  const words = useLabels().board.status
  const connection = useSessionState((s) => s.connection)
  const failing = useSessionState((s) => s.storageFailing)
  const newer = useSessionState((s) => s.newerBoard)
  const readOnly = useReadOnly()
  // A role that only looks does so anyhow.
  const full = useSessionState((s) => s.roomFull && s.role !== 'observer')
  const isSlow = useHasLasted(connection.kind === 'saving', savingAfterMs)
  const sign = signOf(connection, { failing, newer, full, readOnly, isSlow })
  return (
    // The attribute tells the truth at once; the words wait, so that a quick save does not flicker.
    <output
      className={`status-bar is-${sign}`}
      aria-live="polite"
      data-connection={connection.kind}
      title={plainText(sign, words)}
    >
      {icons[sign]}
      <span className="status-text">
        {sign === 'offline' ? words.offline : words[sign]}
        {connection.kind === 'offline' && (
          <>
            <Since since={connection.since} />
            {!readOnly && words.keptHere}
          </>
        )}
      </span>
    </output>
  )
}

type Sign =
  | 'full'
  | 'refused'
  | 'saved'
  | 'saving'
  | 'connecting'
  | 'offline'
  | 'failing'
  | 'newer'
  | 'readOnly'
  | 'closed'

const signOf = (
  connection: ConnectionState,
  {
    failing,
    newer,
    full,
    readOnly,
    isSlow,
  }: {
    readonly failing: boolean
    readonly newer: boolean
    readonly full: boolean
    readonly readOnly: boolean
    readonly isSlow: boolean
  },
): Sign => {
  switch (connection.kind) {
    case 'offline':
    case 'closed':
    case 'refused':
    case 'connecting':
      return connection.kind
    case 'saving':
    case 'saved':
      if (failing) return 'failing'
      if (newer) return 'newer'
      if (full) return 'full'
      if (readOnly) return 'readOnly'
      return connection.kind === 'saving' && isSlow ? 'saving' : 'saved'
  }
}

const plainText = (sign: Sign, words: ReturnType<typeof useLabels>['board']['status']): string =>
  sign === 'offline' ? words.offline + words.keptHere : words[sign]

const icons: Readonly<Record<Sign, ReactNode>> = {
  saved: <CircleCheck size={16} aria-hidden="true" />,
  saving: <LoaderCircle className="status-turning" size={16} aria-hidden="true" />,
  full: <Eye size={16} aria-hidden="true" />,
  refused: <LoaderCircle className="status-turning" size={16} aria-hidden="true" />,
  connecting: <LoaderCircle className="status-turning" size={16} aria-hidden="true" />,
  offline: <CloudOff size={16} aria-hidden="true" />,
  failing: <CloudAlert size={16} aria-hidden="true" />,
  newer: <BookLock size={16} aria-hidden="true" />,
  readOnly: <Eye size={16} aria-hidden="true" />,
  closed: <Unplug size={16} aria-hidden="true" />,
}

/** The minutes go by silently: a screen reader hears that we are offline once. */
const Since = ({ since }: { readonly since: number }) => {
  const words = useLabels().board.status
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), clockMs)
    return () => clearInterval(clock)
  }, [])
  const minutes = Math.floor((now - since) / 60_000)
  return minutes < 1 ? null : <span aria-hidden="true">{words.since(minutes)}</span>
}

/** True once `is` has held for that long without a break. */
const useHasLasted = (is: boolean, ms: number): boolean => {
  const [hasLasted, setLasted] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasted(true), ms)
    return () => {
      clearTimeout(timer)
      setLasted(false)
    }
  }, [is, ms])
  return is && hasLasted
}
