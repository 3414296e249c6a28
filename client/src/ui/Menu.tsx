import { type ReactNode, useId, useRef, useState } from 'react'
import './Menu.css'
import { type MenuItem, MenuList } from './MenuList.tsx'

export type { MenuItem } from './MenuList.tsx'

interface MenuProps {
  /** The name of the button that opens it. */
  readonly label: string
  /** What the button shows; absent: its name. */
  readonly children?: ReactNode
  readonly buttonClass?: string
  readonly align?: 'start' | 'end'
  readonly items: readonly MenuItem[]
}

/** A button and its menu. */
export const Menu = ({ label, children, buttonClass = 'ui-button', align = 'start', items }: MenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const close = (byKey: boolean) => {
    setOpen(false)
    if (byKey) trigger.current?.focus()
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
      {isOpen && <MenuList id={listId} label={label} align={align} items={items} root={root} onClose={close} />}
    </div>
  )
}
