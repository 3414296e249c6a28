// One field that finds everything: what can be done now, the steps, lanes and maps, and every card by its words.
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useBoardView } from '../../session/board-view.ts'
import { useSession, useSessionState } from '../../session/hooks.ts'
import { closeOverlay } from '../../session/overlay.ts'
import { useEarlyText } from '../../ui/EarlyField.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { CommandId } from '../../ui/labels/hand.ts'
import { useClosingByPointer } from '../../ui/use-closing-by-pointer.ts'
import { useModal } from '../../ui/use-modal.ts'
import { nowOf, type Hand, type PageCommand } from './command.ts'
import { commands } from './commands.ts'
import { KeyCaps } from './KeyCaps.tsx'
import './KeySheet.css'
import { bestMatches } from './match.ts'
import './Palette.css'
import { placesOf, type Entry } from './palette-entries.ts'

export interface PaletteProps {
  readonly hand: Hand
  /** What the page around the board can do. */
  readonly pageCommands: readonly PageCommand[]
}

const mostOf = { command: 30, place: 8, card: 20 } as const

export const Palette = ({ hand, pageCommands }: PaletteProps) => {
  const labels = useLabels()
  const words = labels.overlays.palette
  const view = useBoardView()
  const session = useSession()
  const board = useSessionState((s) => s.board)
  const [query, setQuery] = useState('')
  useEarlyText(setQuery)
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const { ref, onCancel } = useModal(closeOverlay)
  useClosingByPointer(ref, closeOverlay)
  const doable = useMemo(
    (): Entry[] => [
      ...commands
        .filter((command) => isForPalette(command.id) && command.isOffered(nowOf(session)))
        .map((command): Entry => ({
          kind: 'command',
          id: command.id,
          label: labels.hand.commands[command.id],
          detail: labels.hand.groups[command.group],
          keys: command.keys[0],
          run: () => command.run(hand),
        })),
      ...pageCommands.map(({ label, run }): Entry => ({
        kind: 'command',
        id: `page:${label}`,
        label,
        detail: words.board,
        run,
      })),
    ],
    [hand, labels, pageCommands, session, words],
  )
  const places = useMemo(() => placesOf(board, labels, view), [board, labels, view])
  const entries = useMemo(() => {
    const found = (kind: Entry['kind'], from: readonly Entry[]) =>
      bestMatches(
        from,
        ({ label }) => label,
        query,
        mostOf[kind],
        ({ detail }) => detail,
      )
    const isAsking = query.trim() !== ''
    return [
      ...found('command', doable),
      ...(isAsking
        ? [
            ...found(
              'place',
              places.filter(({ kind }) => kind === 'place'),
            ),
            ...found(
              'card',
              places.filter(({ kind }) => kind === 'card'),
            ),
          ]
        : []),
    ]
  }, [doable, places, query])
  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return
    closeOverlay()
    // The dialog gives the focus back first: copying asks what has it.
    setTimeout(entry.run)
  }
  const active = Math.min(chosen, entries.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      event.preventDefault()
      setChosen((active + by + entries.length) % Math.max(1, entries.length))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(entries[active])
    }
  }
  return (
    <dialog ref={ref} className="ui-modal palette" aria-label={words.title} onCancel={onCancel}>
      <input
        className="palette-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        aria-label={words.title}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <EntryList id={listId} entries={entries} active={active} onPoint={setChosen} onChoose={choose} />
      {entries.length === 0 && (
        <p className="palette-none" role="status">
          {words.none}
        </p>
      )}
    </dialog>
  )
}

interface EntryListProps {
  readonly id: string
  readonly entries: readonly Entry[]
  readonly active: number
  readonly onPoint: (index: number) => void
  readonly onChoose: (entry: Entry) => void
}

const EntryList = ({ id, entries, active, onPoint, onChoose }: EntryListProps) => {
  const words = useLabels().overlays.palette
  const scrolled = useRef<HTMLElement | null>(null)
  return (
    <div id={id} role="listbox" aria-label={words.title} className="palette-list">
      {entries.map((entry, i) => (
        // The field has the focus and the keys; the pointer is the other way.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={`${entry.kind}:${entry.id}`}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          ref={(element) => {
            if (i !== active || element === scrolled.current) return
            scrolled.current = element
            element?.scrollIntoView({ block: 'nearest' })
          }}
          onPointerMove={() => {
            if (i !== active) onPoint(i)
          }}
          onClick={() => onChoose(entry)}
        >
          {entry.color !== undefined && (
            <i className="palette-dot" style={{ background: entry.color }} aria-hidden="true" />
          )}
          <span className="palette-label">{entry.label}</span>
          <span className="palette-detail">{entry.detail}</span>
          {entry.keys !== undefined && <KeyCaps keys={entry.keys} />}
        </div>
      ))}
    </div>
  )
}

/** Moves that only make sense key by key, and what is open already. */
const isForPalette = (id: string): boolean => !keyByKey.has(id)

const keyByKey: ReadonlySet<string> = new Set<CommandId>([
  'stepCell',
  'nextThing',
  'nextCard',
  'addNext',
  'panView',
  'nudge',
  'nudgeFar',
  'moveInMap',
  'resize',
  'widen',
  'letGo',
  'palette',
])
