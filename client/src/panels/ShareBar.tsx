// A share as a bar, beside the figure that says it.
import type { CSSProperties } from 'react'
import './ShareBar.css'

interface ShareBarProps {
  readonly of: 'irritant' | 'coverage'
  /** From 0 to 100. */
  readonly share: number
}

export const ShareBar = ({ of, share }: ShareBarProps) => (
  <span className={`share-bar is-${of}`} style={{ '--share': `${share}%` } as CSSProperties} aria-hidden="true" />
)
