import { lazy, Suspense, useEffect } from 'react'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { isForPhone } from './pages/phone/whole-board.ts'
import { phonePath, redirect, useRoute } from './pages/route.ts'
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

/** The canvas is most of the code: neither the home page nor the wall and the phone wait for it, nor for one another. */
const HomePage = lazy(async () => ({ default: (await import('./pages/home/HomePage.tsx')).HomePage }))
const BoardPage = lazy(async () => ({ default: (await import('./pages/board/BoardPage.tsx')).BoardPage }))
const CodePage = lazy(async () => ({ default: (await import('./pages/join/CodePage.tsx')).CodePage }))
const PresentPage = lazy(async () => ({ default: (await import('./pages/present/PresentPage.tsx')).PresentPage }))
const ReportPage = lazy(async () => ({ default: (await import('./pages/report/ReportPage.tsx')).ReportPage }))
const PhonePage = lazy(async () => ({ default: (await import('./pages/phone/PhonePage.tsx')).PhonePage }))

const Page = () => {
  const route = useRoute()
  switch (route.kind) {
    case 'home':
      return <HomePage />
    case 'join':
      return <CodePage />
    case 'board':
      if (isForPhone(route.boardId)) return <Redirect to={phonePath(route.boardId)} />
      return <BoardPage key={route.boardId} boardId={route.boardId} />
    case 'present':
      return <PresentPage key={route.boardId} boardId={route.boardId} />
    case 'report':
      return <ReportPage key={route.boardId} boardId={route.boardId} />
    case 'phone':
      return <PhonePage key={route.boardId} boardId={route.boardId} />
    case 'not-found':
      return <NotFoundPage />
  }
}

const Redirect = ({ to }: { readonly to: string }) => {
  useEffect(() => redirect(to), [to])
  return <WaitingPage />
}
