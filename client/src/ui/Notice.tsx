import type { ReactNode } from 'react'
import './Notice.css'

interface NoticeProps {
  readonly children: ReactNode
  /** The way on. */
  readonly actions?: ReactNode
}

/** Something did not work: what happened, what is safe, what to do next. Spoken when it appears. */
export const Notice = ({ children, actions }: NoticeProps) => (
  <div className="ui-notice" role="alert">
    <div className="ui-notice-text">{children}</div>
    {actions && <div className="ui-notice-actions">{actions}</div>}
  </div>
)
