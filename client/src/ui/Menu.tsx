import { type ReactNode, Suspense, useId, useState } from 'react'
import './Menu.css'
import { type MenuItem, MenuList } from './MenuList.tsx'

export type { MenuItem } from './MenuList.tsx'

/** What the button gives its list. */
export interface OpenMenu {
  readonly id: string
  readonly label: string
  readonly align: 'start' | 'end'
  readonly onClose: (byKey: boolean) => void
}
interface MenuButtonProps {
  /** The name of the button that opens it. */
  readonly label: string
  /** What the button shows; absent: its name. */
  readonly children?: ReactNode
  readonly buttonClass?: string
  readonly align?: 'start' | 'end'
  /** A list that is still on its way shows once it is there, unless the menu is closed by then. */
  readonly list: (menu: OpenMenu) => ReactNode
}

/** A button, and the list that it opens. */
export const MenuButton = ({ label, children, buttonClass = 'ui-button', align = 'start', list }: MenuButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const buttonId = `${id}-button`
  const onClose = (byKey: boolean) => {
    setOpen(false)
    if (byKey) document.getElementById(buttonId)?.focus()
  }
  return (
    <div className="ui-menu">
      <button
        type="button"
        id={buttonId}
        className={buttonClass}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={children === undefined ? undefined : label}
        title={children === undefined ? undefined : label}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) {
            event.stopPropagation()
            setOpen(false)
          }
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // The list takes the focus as it comes; whoever went elsewhere does not want it any more.
          if (!currentTarget.parentElement?.contains(relatedTarget)) setOpen(false)
        }}
      >
        {children ?? label}
      </button>
      <Suspense>{isOpen && list({ id, label, align, onClose })}</Suspense>
    </div>
  )
}

interface MenuProps extends Omit<MenuButtonProps, 'list'> {
  readonly items: readonly MenuItem[]
}

export const Menu = ({ items, ...button }: MenuProps) => (
  <MenuButton {...button} list={(menu) => <MenuList {...menu} items={items} />} />
)
