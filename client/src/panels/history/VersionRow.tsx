import type { Version } from '@parcours/shared/wire/history'
import { Bookmark, Clock3, Ellipsis, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Names } from '../../session/history.ts'
import { useIsFacilitator } from '../../session/hooks.ts'
import { formatTime } from '../../ui/format-moment.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { momentOf } from './moment.ts'
import { NameVersion, RemoveVersion } from './VersionDialogs.tsx'

interface VersionRowProps {
  readonly version: Version
  readonly names: Names
  readonly isShown: boolean
  readonly isBusy: boolean
  readonly onLook: () => void
  readonly onChanged: () => void
}

/** One moment: when, what it is called, who wrote before it. */
export const VersionRow = ({ version, names, isShown, isBusy, onLook, onChanged }: VersionRowProps) => {
  const labels = useLabels()
  const words = labels.history
  const language = useLanguage((s) => s.language)
  const isFacilitator = useIsFacilitator()
  const [asks, setAsks] = useState<'name' | 'removal' | null>(null)
  const [now] = useState(Date.now)
  const moment = momentOf(labels, language, version, now)
  const done = () => {
    setAsks(null)
    onChanged()
  }
  const isNamed = version.kind === 'named'
  const items: readonly MenuItem[] = [
    { label: isNamed ? words.rename : words.nameIt, icon: <Pencil size={15} />, onSelect: () => setAsks('name') },
    ...(isNamed
      ? [{ label: words.remove, icon: <Trash2 size={15} />, danger: true, onSelect: () => setAsks('removal') }]
      : []),
  ]
  return (
    <li className={isShown ? 'history-row is-shown' : 'history-row'}>
      <button
        type="button"
        className="history-look"
        aria-label={words.look(moment)}
        aria-pressed={isShown}
        disabled={isBusy}
        onClick={onLook}
      >
        {icons[version.kind]}
        <span className="history-what">
          <strong>{isNamed ? version.name : words.kinds[version.kind]}</strong>
          <Writers version={version} names={names} />
        </span>
        <time dateTime={new Date(version.at).toISOString()}>{formatTime(language, version.at)}</time>
      </button>
      {isFacilitator && (
        <Menu label={words.rowMenu(moment)} buttonClass="ui-icon-button" align="end" items={items}>
          <Ellipsis size={17} aria-hidden="true" />
        </Menu>
      )}
      {asks === 'name' && <NameVersion version={version} onClose={() => setAsks(null)} onDone={done} />}
      {asks === 'removal' && (
        <RemoveVersion version={version} moment={moment} onClose={() => setAsks(null)} onDone={done} />
      )}
    </li>
  )
}

const shownAtMost = 3

/** Who wrote since the moment before; for a moment somebody kept, who that was. */
const Writers = ({ version, names }: { readonly version: Version; readonly names: Names }) => {
  const words = useLabels().history
  const named = version.people.map((id) => names.get(id) ?? words.someone)
  const listed = named.slice(0, shownAtMost).join(', ')
  const more = named.length > shownAtMost ? ` ${words.others(named.length - shownAtMost)}` : ''
  const lines = [
    version.by !== undefined && words.by(names.get(version.by) ?? words.someone),
    named.length > 0 && words.wroteBefore(listed + more),
  ].filter((line) => line !== false)
  return lines.length === 0 ? null : <small>{lines.join(' · ')}</small>
}

const icons: Readonly<Record<Version['kind'], ReactNode>> = {
  named: <Bookmark size={16} aria-hidden="true" />,
  automatic: <Clock3 size={16} aria-hidden="true" />,
  'before-restore': <RotateCcw size={16} aria-hidden="true" />,
  'before-take-back': <RotateCcw size={16} aria-hidden="true" />,
}
