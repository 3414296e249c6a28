import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './Menu.css'

export interface MenuItem {
  readonly label: string
  readonly icon?: ReactNode
  readonly onSelect: () => void
  readonly disabled?: boolean
  readonly danger?: boolean
  /** Present: one of a set of choices. */
  readonly checked?: boolean
}
interface MenuProps {
  /** The name of the button that opens it. */
  readonly label: string
  /** What the button shows; absent: its name. */
  readonly children?: ReactNode
  readonly buttonClass?: string
  readonly align?: 'start' | 'end'
  readonly items: readonly MenuItem[]
}

/** A button and its menu: arrows, Home, End and first letters move, Enter chooses, Escape and Tab close. */
export const Menu = ({ label, children, buttonClass = 'ui-button', align = 'start', items }: MenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const listId = useId()
  useEffect(() => {
    if (!isOpen) return
    choices(root.current)[0]?.focus()
    const onOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onOutside, true)
    return () => document.removeEventListener('pointerdown', onOutside, true)
  }, [isOpen])

  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    if (event.key === 'Tab') return setOpen(false)
    const target = neighbour(choices(root.current), event.key)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
  }
  return (
    <div className="ui-menu" ref={root}>
      <button
        type="button"
        ref={trigger}
        className={buttonClass}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-label={children === undefined ? undefined : label}
        title={children === undefined ? undefined : label}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children ?? label}
      </button>
      {isOpen && (
        <div
          id={listId}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={align === 'end' ? 'ui-menu-list is-end' : 'ui-menu-list'}
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
              className={item.danger ? 'is-danger' : undefined}
              onClick={() => {
                close()
                item.onSelect()
              }}
            >
              {item.icon}
              {item.label}
              {item.checked && <Check className="ui-menu-tick" size={16} aria-hidden="true" />}
            </button>
          ))}
        </div>
      )}
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
