// The list of a menu while it is open: arrows, Home, End and first letters move, Enter chooses, Escape and Tab close.
import { Check } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { isOutside } from './is-outside.ts'
import './Menu.css'

export interface MenuItem {
  readonly label: string
  readonly icon?: ReactNode
  readonly onSelect: () => void
  readonly disabled?: boolean
  readonly danger?: boolean
  /** At the right edge: the keys that do the same. */
  readonly hint?: string
  /** A line above it. */
  readonly opensGroup?: boolean
  /** Present: one of a set of choices. */
  readonly checked?: boolean
}
interface MenuListProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly id?: string
  readonly align?: 'start' | 'end'
  readonly style?: CSSProperties
  /** `byKey`: the focus goes back to where it came from. */
  readonly onClose: (byKey: boolean) => void
}

export const MenuList = ({ label, items, id, align = 'start', style, onClose }: MenuListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  }, [onClose])
  useEffect(() => {
    choices(list.current)[0]?.focus()
    const onOutside = (event: PointerEvent) => {
      // Its button is part of the menu.
      const inside = list.current?.closest('.ui-menu') ?? list.current
      if (isOutside(event, inside)) close.current(false)
    }
    document.addEventListener('pointerdown', onOutside, true)
    return () => document.removeEventListener('pointerdown', onOutside, true)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return onClose(true)
    }
    if (event.key === 'Tab') return onClose(false)
    const target = neighbour(choices(list.current), event.key)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
  }
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={align === 'end' ? 'ui-menu-list is-end' : 'ui-menu-list'}
      style={style}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.checked}
          disabled={item.disabled}
          tabIndex={-1}
          className={[item.danger && 'is-danger', item.opensGroup && 'opens-group'].filter(Boolean).join(' ')}
          onClick={() => {
            onClose(true)
            item.onSelect()
          }}
        >
          {item.icon}
          {item.label}
          {item.hint !== undefined && <kbd aria-hidden="true">{item.hint}</kbd>}
          {item.checked && <Check className="ui-menu-tick" size={16} aria-hidden="true" />}
        </button>
      ))}
    </div>
  )
}

const choices = (root: HTMLElement | null): HTMLButtonElement[] => [
  ...(root?.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]:not(:disabled)') ?? []),
]

/** Where a key leads from the item that has the focus; undefined: the key is not the menu's. */
const neighbour = (all: readonly HTMLButtonElement[], key: string): HTMLButtonElement | undefined => {
  const here = all.findIndex((item) => item === document.activeElement)
  switch (key) {
    case 'ArrowDown':
      return all[(here + 1) % all.length]
    case 'ArrowUp':
      return all.at(here <= 0 ? -1 : here - 1)
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    default: {
      if (key.length !== 1 || key === ' ') return undefined
      const after = [...all.slice(here + 1), ...all.slice(0, here + 1)]
      return after.find((item) => item.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()))
    }
  }
}
