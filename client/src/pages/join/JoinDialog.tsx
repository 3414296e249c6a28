import type { BoardId } from '@parcours/shared/domain/ids'
import type { JoinAnswer } from '@parcours/shared/wire/api'
import { useState } from 'react'
import { joinBoard } from '../../session/api.ts'
import { isMadeHere } from '../../session/recent-boards.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Link } from '../Link.tsx'
import { joinPath } from '../route.ts'
import { JoinFrame } from './JoinFrame.tsx'
import { lastName } from './last-name.ts'
import { NameForm } from './NameForm.tsx'

interface JoinDialogProps {
  readonly boardId: BoardId
  /** The secret of the invitation link; '' when the link has none. */
  readonly invitationKey: string
  readonly onJoined: (answer: JoinAnswer, name: string) => void
}

/** A name, and whoever has the link is in. */
export const JoinDialog = ({ boardId, invitationKey, onJoined }: JoinDialogProps) => {
  const { common, door } = useLabels()
  const [isMaker] = useState(() => isMadeHere(boardId, invitationKey))
  return (
    <JoinFrame>
      {invitationKey === '' ? (
        <div className="join-card">
          <h1>{common.join.noKeyTitle}</h1>
          <p>{common.join.noKey}</p>
          <Link href={joinPath()}>{door.haveCode}</Link>
        </div>
      ) : (
        <NameForm
          title={isMaker ? common.join.titleOfMaker : common.join.title}
          lead={common.join.lead}
          firstName={lastName}
          onName={async (name) => {
            const joined = await joinBoard(boardId, { key: invitationKey, name })
            if (joined.kind === 'refused') return joined.code
            onJoined(joined.answer, name)
            return undefined
          }}
        />
      )}
    </JoinFrame>
  )
}
