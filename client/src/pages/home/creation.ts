// From a wish to an open board: the server makes it, this browser remembers its keys, the address carries the facilitator's.
import type { CreateBoardRequest } from '@parcours/shared/wire/api'
import { useState } from 'react'
import { createBoard, type Refused } from '../../session/api.ts'
import { rememberBoard } from '../../session/recent-boards.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { toast } from '../../ui/toast.ts'
import { boardPath, navigate } from '../route.ts'

export interface Wish {
  /** Which control asked, so that it alone shows that it is working. */
  readonly from: string
  readonly request: Omit<CreateBoardRequest, 'language'>
  /** For the list of recent boards, until the board tells its own. */
  readonly title: string
}

export interface Creation {
  readonly busy: string | undefined
  /** Undefined: the board is open. One at a time: a second wish while one is under way does nothing. */
  readonly create: (wish: Wish) => Promise<Refused | undefined>
}

export const useCreation = (): Creation => {
  const language = useLanguage((s) => s.language)
  const { home } = useLabels()
  const [busy, setBusy] = useState<string>()
  const create = async ({ from, request, title }: Wish): Promise<Refused | undefined> => {
    if (busy !== undefined) return undefined
    setBusy(from)
    const created = await createBoard({ ...request, language })
    setBusy(undefined)
    if (created.kind === 'refused') return created
    const { boardId, keys, warnings = [] } = created.answer
    // What the page could read of a file, the server may still have found wrong: a damaged picture.
    if (warnings.length > 0) toast(home.importing.leftOut(warnings.length))
    rememberBoard({ boardId, title, role: 'facilitator', key: keys.facilitator, keys })
    navigate(boardPath(boardId, keys.facilitator))
    return undefined
  }
  return { busy, create }
}
