// What the server refused and this device keeps: to be looked at, copied, written again or cleared.
import { changeRecords } from '@parcours/shared/doc/edits/change-records'
import { standingOf } from '@parcours/shared/doc/refused'
import { Download } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { bringBackAside, clearAside, readAside } from '../../session/aside.ts'
import { closeAside, isInMemory, useAside } from '../../session/aside-shown.ts'
import type { AsideEntry } from '../../session/aside-db.ts'
import { useLiveSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatTime } from '../../ui/format-moment.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/toast.ts'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import './aside.css'
import { asideGroups, type AsideGroup } from './aside-groups.ts'
import { AsideRow } from './AsideRow.tsx'
import { useStandings } from './use-standings.ts'

export interface AsideDialogProps {
  /** As JSON, to a file. */
  readonly onDownload: (name: string, text: string) => void
}

export const AsideDialog = ({ onDownload }: AsideDialogProps) => {
  const { aside: words } = useLabels()
  const language = useLanguage((s) => s.language)
  const { boardId } = useLiveSession()
  const entries = useAside((s) => s.entries)
  const groups = useMemo(() => asideGroups(entries), [entries])
  const standings = useStandings(groups)
  const { writeAgain, discard } = useDoing()
  // Another window may have cleared or added some.
  useEffect(() => void readAside(boardId), [boardId])
  const open = groups.filter((_, i) => standings[i] === 'open')
  const moments = [...new Set(entries.map(({ at }) => at))].sort((a, b) => b - a)
  return (
    <Dialog
      title={words.title}
      onClose={closeAside}
      actions={
        entries.length > 0 && (
          <>
            <Button
              icon={<Download size={16} aria-hidden="true" />}
              onClick={() => onDownload(words.title, asJson(entries))}
            >
              {words.download}
            </Button>
            <Button onClick={() => void discard(entries)}>{words.allDiscard}</Button>
            <Button look="primary" disabled={open.length === 0} onClick={() => void writeAgain(open)}>
              {words.allAgain}
            </Button>
          </>
        )
      }
    >
      {entries.length === 0 ? <p>{words.empty}</p> : <p className="aside-lead">{words.lead}</p>}
      {entries.some(isInMemory) && <Notice>{words.notKept}</Notice>}
      {moments.map((at) => (
        <section key={at} className="aside-moment">
          <h3>{words.refusedAt(formatTime(language, at))}</h3>
          <ul className="aside-list">
            {groups.map((group, i) => {
              const [first] = group.entries
              if (first?.at !== at) return null
              const standing = standings[i] ?? 'unreadable'
              return (
                <AsideRow
                  key={first.id}
                  group={group}
                  standing={standing}
                  onAgain={() => void writeAgain([group])}
                  onDiscard={() => void discard(group.entries)}
                />
              )
            })}
          </ul>
        </section>
      ))}
      <ToastRegion />
    </Dialog>
  )
}

const useDoing = () => {
  const session = useLiveSession()
  const { aside: words, common } = useLabels()
  const discard = async (entries: readonly AsideEntry[]) => {
    if (!(await clearAside(entries))) return toast(words.notDiscarded)
    const bringBack = () => void bringBackAside(entries)
    toast(words.discarded(entries.length), { action: { label: common.undo, run: bringBack, lasts: true } })
  }
  /** What is on the board then is no longer aside; what others changed at this very moment stays. */
  const writeAgain = async (groups: readonly AsideGroup[]) => {
    const changes = groups.flatMap((group) => group.changes)
    if (!session.change((doc) => changeRecords(doc, changes))) return
    const done = groups.filter((group) => group.changes.every((each) => standingOf(session.doc, each) === 'there'))
    const entries = done.flatMap((group) => group.entries)
    if (entries.length === 0 || !(await clearAside(entries))) return
    const undo = () => {
      session.undo()
      void bringBackAside(entries)
    }
    toast(words.reapplied(entries.length), { action: { label: common.undo, run: undo } })
  }
  return { writeAgain, discard }
}

const asJson = (entries: readonly AsideEntry[]): string =>
  JSON.stringify(
    entries.map(({ at, change }) => ({
      refusedAt: new Date(at).toISOString(),
      ...(change && {
        table: change.place.table,
        id: change.place.id,
        before: change.now && Object.fromEntries(change.now),
        after: change.wanted && Object.fromEntries(change.wanted),
      }),
    })),
    null,
    2,
  )
