// The server closed the door for good: what happened, what is safe, what to do.
import { closeCode } from '@parcours/shared/wire/close-codes'
import { needsNewSession } from '../session/connection.ts'
import { useLiveSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { downloadText, fileNameOf } from './board/download.ts'
import { MessagePage } from './MessagePage.tsx'
import { navigate } from './route.ts'

export const ClosedRoom = ({ code, onExpired }: { readonly code: number; readonly onExpired: () => void }) => {
  const labels = useLabels()
  const { store } = useLiveSession()
  /** With what was refused: the reloaded board is without it. */
  const keepMine = async () => {
    const { board } = store.getState()
    const { boardToJson } = await import('@parcours/shared/formats/own-json-write')
    downloadText(fileNameOf(board.title, 'parcours.json'), boardToJson(board), 'application/json')
  }
  const words = labels.closed
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
          {code === closeCode.denied && <Button onClick={() => void keepMine()}>{words.keepMine}</Button>}
          <Button look={isGone ? 'primary' : 'quiet'} onClick={() => navigate('/')}>
            {labels.common.home}
          </Button>
        </>
      }
    />
  )
}
