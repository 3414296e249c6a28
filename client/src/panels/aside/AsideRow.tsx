// One change that is set aside, in words, and what can be done with it.
import { Copy, Pencil, Plus, RotateCcw, Trash2, X } from 'lucide-react'
import { useStore } from 'zustand'
import { useAside } from '../../session/aside-shown.ts'
import { whyForbidden } from '../../session/gate.ts'
import { useLiveSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { type Labels, useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { toast } from '../../ui/toast.ts'
import type { AsideGroup } from './aside-groups.ts'
import { wordsOf } from './aside-words.ts'
import type { GroupStanding } from './use-standings.ts'

interface AsideRowProps {
  readonly group: AsideGroup
  readonly standing: GroupStanding
  readonly onAgain: () => void
  readonly onDiscard: () => void
}

const icons = { come: Plus, go: Trash2, change: Pencil } as const

export const AsideRow = ({ group, standing, onAgain, onDiscard }: AsideRowProps) => {
  const labels = useLabels()
  const { aside: words } = labels
  const told = useWords(group)
  const session = useLiveSession()
  const why = reasonOf(
    standing,
    useStore(session.workshop.view, (view) => whyForbidden(view.public)),
    labels,
  )
  const name = told?.name ?? words.unreadable
  const Icon = icons[told?.kind ?? 'change']
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(told?.text ?? '')
      toast(words.copied)
    } catch {
      toast(words.copyFailed)
    }
  }
  return (
    <li className="aside-row">
      <Icon className={`aside-icon is-${told?.kind ?? 'change'}`} size={16} aria-hidden="true" />
      <div className="aside-told">
        <p>
          {told && <em>{words.changes[told.kind]}</em>} <strong>{name}</strong>
        </p>
        {told?.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {why !== undefined && <p className="aside-why">{why}</p>}
      </div>
      <div className="aside-actions">
        <Button
          icon={<RotateCcw size={15} aria-hidden="true" />}
          disabled={standing !== 'open'}
          aria-label={words.of(words.again, name)}
          onClick={onAgain}
        >
          {words.again}
        </Button>
        {told !== undefined && told.text !== '' && (
          <IconButton label={words.of(words.copy, name)} icon={<Copy size={16} />} onClick={() => void copy()} />
        )}
        <IconButton label={words.of(words.discard, name)} icon={<X size={17} />} onClick={onDiscard} />
      </div>
    </li>
  )
}

const useWords = (group: AsideGroup) => {
  const labels = useLabels()
  const language = useLanguage((s) => s.language)
  const { store } = useLiveSession()
  const board = useStore(store, (s) => s.board)
  const entries = useAside((s) => s.entries)
  return wordsOf(group, { board, changes: entries.flatMap(({ change }) => change ?? []), labels, language })
}

const reasonOf = (
  standing: GroupStanding,
  forbidden: keyof Labels['workshop']['rights']['why'],
  labels: Labels,
): string | undefined => {
  switch (standing) {
    case 'open':
    case 'unreadable':
      return undefined
    case 'forbidden':
      return labels.workshop.rights.why[forbidden]
    case 'there':
    case 'overtaken':
    case 'readOnly':
      return labels.aside.why[standing]
  }
}
