import type { ComponentProps, ReactNode } from 'react'
import './Button.css'
import { Spinner } from './Spinner.tsx'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'quiet' | 'primary' | 'plain' | 'danger'
  readonly large?: boolean
  readonly icon?: ReactNode
  /** Its work is under way: it keeps its place and its name, and answers no second press. */
  readonly busy?: boolean
}

export const Button = ({ look = 'quiet', large, icon, busy, className, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={buttonClass(look, large, className)}
    onClick={busy ? undefined : onClick}
    {...(busy && { 'aria-busy': true, 'aria-disabled': true })}
  >
    {busy ? <Spinner /> : icon}
    {children}
  </button>
)

/** A link that looks like a button. */
export const buttonClass = (look: NonNullable<ButtonProps['look']> = 'quiet', large = false, extra = ''): string =>
  ['ui-button', look !== 'quiet' && `is-${look}`, large && 'is-large', extra].filter(Boolean).join(' ')
