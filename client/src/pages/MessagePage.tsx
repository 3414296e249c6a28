import type { ReactNode } from 'react'
import { Brand } from '../ui/Brand.tsx'
import './MessagePage.css'

interface MessagePageProps {
  readonly title: string
  readonly text: string
  readonly actions: ReactNode
}

/** A whole page that says one thing and offers a way on. */
export const MessagePage = ({ title, text, actions }: MessagePageProps) => (
  <main className="message-page">
    <Brand />
    <h1>{title}</h1>
    <p role="alert">{text}</p>
    <div className="message-page-actions">{actions}</div>
  </main>
)
