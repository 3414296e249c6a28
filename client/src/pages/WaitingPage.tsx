import { Brand } from '../ui/Brand.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Spinner } from '../ui/Spinner.tsx'
import './WaitingPage.css'

export const WaitingPage = () => {
  const { common } = useLabels()
  return (
    <main className="waiting-page" aria-busy="true">
      <Brand large />
      <output>
        <Spinner />
        {common.loading}
      </output>
    </main>
  )
}
