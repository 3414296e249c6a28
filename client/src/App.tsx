import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { HomePage } from './pages/home/HomePage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { useRoute } from './pages/route.ts'
import { WaitingPage } from './pages/WaitingPage.tsx'
import { useLanguage } from './ui/language.ts'
import { ToastRegion } from './ui/ToastRegion.tsx'

export const App = () => {
  const language = useLanguage((s) => s.language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <ErrorBoundary>
      <Suspense fallback={<WaitingPage />}>
        <Page />
      </Suspense>
      <ToastRegion />
    </ErrorBoundary>
  )
}

/** The canvas is most of the code; the home page does not wait for it, nor do the wall and the phone. */
const BoardPage = lazy(async () => ({ default: (await import('./pages/board/BoardPage.tsx')).BoardPage }))

const PresentPage = lazy(async () => ({ default: (await import('./pages/present/PresentPage.tsx')).PresentPage }))
const ReportPage = lazy(async () => ({ default: (await import('./pages/report/ReportPage.tsx')).ReportPage }))

const Page = () => {
  const route = useRoute()
  switch (route.kind) {
    case 'home':
      return <HomePage />
    case 'board':
      return <BoardPage key={route.boardId} boardId={route.boardId} />
    case 'present':
      return <PresentPage key={route.boardId} boardId={route.boardId} />
    case 'report':
      return <ReportPage key={route.boardId} boardId={route.boardId} />
    case 'not-found':
      return <NotFoundPage />
  }
}
