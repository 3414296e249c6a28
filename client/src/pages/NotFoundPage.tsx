import { buttonClass } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Link } from './Link.tsx'
import { MessagePage } from './MessagePage.tsx'

export const NotFoundPage = () => {
  const { common } = useLabels()
  return (
    <MessagePage
      title={common.notFound.title}
      text={common.notFound.text}
      actions={
        <Link href="/" className={buttonClass('primary', true)}>
          {common.backHome}
        </Link>
      }
    />
  )
}
