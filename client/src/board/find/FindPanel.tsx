// Looking for cards: by words and by what they are; the others step back, and one goes from one to the next.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import { inOrder } from '@parcours/shared/domain/order'
import { cardKinds } from '@parcours/shared/domain/values'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useBoardView } from '../../session/board-view.ts'
import { closeFinding, useFinding, type Wanted } from '../../session/finding.ts'
import { useBoard, useWorkshop } from '../../session/hooks.ts'
import { useSelection } from '../../session/selection.ts'
import { useEarlyText } from '../../ui/EarlyField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { findCards, tagsOf } from './find-cards.ts'
import './FindPanel.css'

export const FindPanel = () => {
  const labels = useLabels()
  const words = labels.overlays.find
  const view = useBoardView()
  const wanted = useFinding((s) => s.wanted)
  const board = useBoard((b) => b)
  const asked = useDeferredValue(wanted)
  const found = useMemo(() => findCards(board, asked), [board, asked])
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    useFinding.setState({ found: found === null ? null : new Set(found) })
  }, [found])
  // Before the next key.
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useEarlyText((words) => useFinding.setState({ wanted: { words } }))
  const want = (change: Partial<Wanted>) => {
    setAt(-1)
    useFinding.setState({ wanted: withoutAbsent({ ...wanted, ...change }) })
  }
  const go = (by: 1 | -1) => {
    if (found === null || found.length === 0) return
    const next = at < 0 ? (by === 1 ? 0 : found.length - 1) : (at + by + found.length) % found.length
    const id = found[next]
    setAt(next)
    if (id !== undefined) view.showCard(id)
  }
  const takeAll = () => {
    if (found !== null && found.length > 0) useSelection.getState().select({ kind: 'cards', ids: found })
  }
  return (
    <div
      role="search"
      className="find-panel"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeFinding()
      }}
    >
      <div className="find-row">
        <input
          ref={field}
          type="search"
          className="find-field"
          aria-label={words.field}
          placeholder={words.field}
          value={wanted.words}
          onChange={(event) => want({ words: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            go(event.shiftKey ? -1 : 1)
          }}
        />
        <span className="find-count" role="status">
          {found === null ? '' : words.count(at < 0 ? 0 : Math.min(at + 1, found.length), found.length)}
        </span>
        <IconButton
          label={words.previous}
          icon={<ChevronUp size={17} />}
          disabled={!found?.length}
          onClick={() => go(-1)}
        />
        <IconButton
          label={words.next}
          icon={<ChevronDown size={17} />}
          disabled={!found?.length}
          onClick={() => go(1)}
        />
        <IconButton label={labels.common.close} icon={<X size={17} />} onClick={closeFinding} />
      </div>
      <Filters wanted={wanted} want={want} />
      <button type="button" className="find-all" disabled={!found?.length} onClick={takeAll}>
        {words.takeAll}
      </button>
    </div>
  )
}

interface FiltersProps {
  readonly wanted: Wanted
  readonly want: (change: Partial<Wanted>) => void
}

const Filters = ({ wanted, want }: FiltersProps) => {
  const labels = useLabels()
  const words = labels.overlays.find
  const board = useBoard((b) => b)
  const people = useWorkshop((view) => view.public.people)
  const kinds = useMemo(() => new Set(Object.values(board.cards).map(({ kind }) => kind)), [board.cards])
  const authors = useMemo(
    () => new Set(Object.values(board.cards).flatMap(({ author }) => author ?? [])),
    [board.cards],
  )
  const tags = useMemo(() => tagsOf(board), [board])
  const maps = Object.values(board.maps).filter((map) => stepsInOrder(map).length > 0)
  const lanes = maps.flatMap((map) =>
    inOrder(Object.values(map.lanes))
      .filter(({ visible, kind }) => visible && kind !== 'curve')
      .map((lane): Choice => [
        lane.id,
        [
          lane.label ?? labels.method.lanes[lane.kind],
          ...(maps.length > 1 ? [map.title || labels.board.canvas.untitledMap] : []),
        ].join(' · '),
      ]),
  )
  const filters: readonly (readonly [keyof Wanted & keyof typeof words, readonly Choice[]])[] = [
    ['kind', cardKinds.filter((kind) => kinds.has(kind)).map((kind) => [kind, labels.method.kinds[kind]])],
    ['author', Object.entries(people).flatMap(([id, { name }]): Choice[] => (authors.has(id) ? [[id, name]] : []))],
    ['personaId', Object.values(board.personas).map(({ id, name }) => [id, name || labels.method.untitledPersona])],
    ['tag', tags.map((tag) => [tag, tag])],
    ['laneId', lanes],
  ]
  return (
    <div className="find-filters">
      {filters.map(([name, choices]) =>
        choices.length === 0 ? null : (
          <label key={name}>
            <span className="visually-hidden">{words[name]}</span>
            <select
              value={wanted[name] ?? ''}
              className={wanted[name] === undefined ? undefined : 'is-set'}
              // Each choice is one of the values listed for that very field.
              onChange={(event) => want({ [name]: event.currentTarget.value || undefined })}
            >
              <option value="">{words[name]}</option>
              {choices.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
    </div>
  )
}

type Choice = readonly [value: string, label: string]

const withoutAbsent = (wanted: { readonly [K in keyof Wanted]?: Wanted[K] | undefined }): Wanted => {
  const { words = '', ...rest } = wanted
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { words, ...given }
}
