import type { BoardId } from '@parcours/shared/domain/ids'
import { Suspense, useEffect } from 'react'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { isForPhone, sendToPhone } from './pages/phone/whole-board.ts'
import { parseRoute, phonePath, redirect, useRoute } from './pages/route.ts'
import { withWords } from './ui/with-words.tsx'
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
const HomePage = withWords(async () => (await import('./pages/home/HomePage.tsx')).HomePage, 'room', 'home')
const BoardPage = withWords(async () => (await import('./pages/board/BoardPage.tsx')).BoardPage, 'room', 'canvas')
const CodePage = withWords(async () => (await import('./pages/join/CodePage.tsx')).CodePage, 'room')
const PresentPage = withWords(
  async () => (await import('./pages/present/PresentPage.tsx')).PresentPage,
  'room',
  'wall',
  'eyes',
  'analysis',
)
const ReportPage = withWords(
  async () => (await import('./pages/report/ReportPage.tsx')).ReportPage,
  'room',
  'wall',
  'analysis',
  'report',
  'personas',
)
const PhonePage = withWords(
  async () => (await import('./pages/phone/PhonePage.tsx')).PhonePage,
  'room',
  'phone',
  'answer',
  'eyes',
)

const pages = {
  home: HomePage,
  join: CodePage,
  board: BoardPage,
  present: PresentPage,
  report: ReportPage,
  phone: PhonePage,
} as const

/** Resolves when the page of the address is here, or cannot be had for now: the view says so, and asks again. */
export const bringPage = async (): Promise<void> => {
  const route = parseRoute(location.pathname)
  if (route.kind === 'not-found') return
  const kind = route.kind === 'board' && isForPhone(route.boardId) ? 'phone' : route.kind
  await pages[kind].load().catch(() => undefined)
}

const Page = () => {
  const route = useRoute()
  switch (route.kind) {
    case 'home':
      return <HomePage />
    case 'join':
      return <CodePage />
    case 'board':
      if (isForPhone(route.boardId)) return <ToPhone boardId={route.boardId} />
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

const ToPhone = ({ boardId }: { readonly boardId: BoardId }) => {
  useEffect(() => {
    sendToPhone(boardId)
    redirect(phonePath(boardId))
  }, [boardId])
  return <WaitingPage />
}
