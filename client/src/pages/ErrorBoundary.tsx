import { Component, type ReactNode } from 'react'
import { Button, buttonClass } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { MessagePage } from './MessagePage.tsx'

/** A bug in a view ends here, with a way on, instead of in a white page. A class because React offers no other form. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError = () => ({ hasFailed: true })

  override render() {
    return this.state.hasFailed ? <CrashPage /> : this.props.children
  }
}

/** Leaves by a real load: nothing of the broken page survives it. */
const CrashPage = () => {
  const { common } = useLabels()
  return (
    <MessagePage
      title={common.crash.title}
      text={common.crash.text}
      actions={
        <>
          <Button look="primary" large onClick={() => location.reload()}>
            {common.crash.reload}
          </Button>
          <a href="/" className={buttonClass('quiet', true)}>
            {common.backHome}
          </a>
        </>
      }
    />
  )
}
