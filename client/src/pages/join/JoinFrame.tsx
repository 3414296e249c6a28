import type { ReactNode } from 'react'
import { Brand } from '../../ui/Brand.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Link } from '../Link.tsx'
import './JoinFrame.css'

/** A whole page around one card. */
export const JoinFrame = ({ children }: { readonly children: ReactNode }) => {
  const { common } = useLabels()
  return (
    <main className="join-page">
      <div className="join-top">
        <Brand large />
        <LanguageSwitch />
      </div>
      {children}
      <Link href="/" className="join-home">
        {common.backHome}
      </Link>
    </main>
  )
}
