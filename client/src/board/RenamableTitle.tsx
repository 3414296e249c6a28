// A title that is read until it is renamed: double-click, F2 or Enter; Enter keeps, Escape leaves.
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import type { Rights } from '@parcours/shared/workshop/rights'
import { useMay } from '../session/rights.ts'
import { useSelection, type Selected } from '../session/selection.ts'
import { TitleInput } from './TitleInput.tsx'

interface RenamableTitleProps {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly className: string
  readonly style?: CSSProperties
  /** What it is on the board; its id is among the fields. */
  readonly selectAs: Selected
  readonly placeholder?: string
  readonly may: (rights: Rights) => boolean
  readonly onRename: (title: string) => void
  readonly onMove?: (by: -1 | 1) => void
  readonly children?: ReactNode
}

export const RenamableTitle = ({
  id,
  title,
  label,
  className,
  style,
  selectAs,
  placeholder,
  may,
  onRename,
  onMove,
  children,
}: RenamableTitleProps) => {
  const mayChange = useMay(may)
  const isSelected = useSelection(
    ({ selected }) => selected.kind === selectAs.kind && Object.values(selected).includes(id),
  )
  const renaming = useSelection((s) => s.renaming === id) && mayChange
  const { select, rename } = useSelection.getState()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if ((event.key === 'Enter' || event.key === 'F2') && mayChange) {
      event.preventDefault()
      select(selectAs)
      rename(id)
    } else if (event.key === ' ') {
      event.preventDefault()
      select(selectAs)
    } else if (event.altKey && mayChange && (event.key === 'ArrowLeft' || event.key === 'ArrowUp')) {
      event.preventDefault()
      onMove?.(-1)
    } else if (event.altKey && mayChange && (event.key === 'ArrowRight' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove?.(1)
    }
  }
  return (
    <div
      className={`${className}${isSelected ? ' is-selected' : ''}`}
      style={style}
      data-title={id}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isSelected}
      onClick={() => {
        if (!renaming) select(selectAs)
      }}
      onDoubleClick={() => {
        if (mayChange) rename(id)
      }}
      onKeyDown={onKeyDown}
    >
      {renaming ? (
        <TitleInput
          title={title}
          label={label}
          onDone={(next) => {
            rename(null)
            if (next !== null && next !== title) onRename(next)
          }}
        />
      ) : (
        <span className={title === '' ? 'map-title-placeholder' : undefined} title={title || undefined}>
          {title === '' ? placeholder : title}
        </span>
      )}
      {children}
    </div>
  )
}
