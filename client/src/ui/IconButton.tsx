import type { ComponentProps, ReactNode } from 'react'
import './IconButton.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** Its name, spoken and shown on hover. */
  readonly label: string
  readonly icon: ReactNode
  readonly pressed?: boolean
}

export const IconButton = ({ label, icon, pressed, className = '', ...rest }: IconButtonProps) => (
  <button
    type="button"
    title={label}
    {...rest}
    aria-label={label}
    aria-pressed={pressed}
    className={`ui-icon-button ${className}`.trim()}
  >
    {icon}
  </button>
)
