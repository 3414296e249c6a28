// The server closed the door for good: what happened, what is safe, what to do.
import { closeCode } from '@parcours/shared/wire/close-codes'
import { needsNewSession } from '../session/connection.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { MessagePage } from './MessagePage.tsx'
import { navigate } from './route.ts'

export const ClosedRoom = ({ code, onExpired }: { readonly code: number; readonly onExpired: () => void }) => {
  const labels = useLabels()
  const words = labels.board.closed
  const reason = needsNewSession(code)
    ? words.expired
    : code === closeCode.boardUnknown
      ? words.unknown
      : code === closeCode.boardDeleted
        ? words.deleted
        : code === closeCode.denied
          ? words.denied
          : code === closeCode.newerBoard
            ? words.newer
            : words.other
  const isGone = code === closeCode.boardUnknown || code === closeCode.boardDeleted
  return (
    <MessagePage
      title={words.title}
      text={reason}
      actions={
        <>
          {!isGone && (
            <Button look="primary" onClick={needsNewSession(code) ? onExpired : () => location.reload()}>
              {needsNewSession(code) ? words.enterAgain : words.reload}
            </Button>
          )}
          <Button look={isGone ? 'primary' : 'quiet'} onClick={() => navigate('/')}>
            {labels.common.home}
          </Button>
        </>
      }
    />
  )
}
