import type { ReactNode } from 'react'
import './Chip.css'

interface ChipProps {
  readonly tone?: 'neutral' | 'brand' | 'truth' | 'irritant' | 'enchant'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export const Chip = ({ tone = 'neutral', icon, children }: ChipProps) => (
  <span className={tone === 'neutral' ? 'ui-chip' : `ui-chip is-${tone}`}>
    {icon}
    {children}
  </span>
)
