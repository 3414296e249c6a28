// Going to another moment of the board: a version, or the present without what one person did.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import { changeRecords } from '@parcours/shared/doc/edits/change-records'
import { openVersion } from '@parcours/shared/doc/past'
import { takeBackOf } from '@parcours/shared/doc/take-back'
import type { Version } from '@parcours/shared/wire/history'
import { useState } from 'react'
import * as Y from 'yjs'
import { useLiveSession } from '../../session/hooks.ts'
import { openPast } from '../../session/past-session.ts'
import { showPast } from '../../session/past-view.ts'
import type { Failure } from '../../ui/labels/failures.ts'

export type Going =
  | { readonly kind: 'at-rest' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'failed'; readonly why: Failure | 'nothing' }

export const usePast = () => {
  const live = useLiveSession()
  const [going, setGoing] = useState<Going>({ kind: 'at-rest' })
  const fail = (why: Failure | 'nothing') => setGoing({ kind: 'failed', why })

  const lookAt = async (version: Version) => {
    setGoing({ kind: 'under-way' })
    const read = await live.history.read(version.id)
    if (read.kind === 'refused') return fail(read.code)
    const opened = openVersion(read.answer)
    if (opened.kind !== 'opened') return fail('history-damaged')
    setGoing({ kind: 'at-rest' })
    showPast({ session: openPast(live, opened.doc), subject: { kind: 'version', version } })
  }

  const lookWithout = async (who: ParticipantId, name: string, minutes: number) => {
    setGoing({ kind: 'under-way' })
    const log = await live.history.last(minutes)
    if (log.kind === 'refused') return fail(log.code)
    const changes = withoutThem(log.answer, who)
    if (changes === undefined) return fail('history-damaged')
    if (changes.length === 0) return fail('nothing')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc))
    changeRecords(doc, changes)
    setGoing({ kind: 'at-rest' })
    showPast({ session: openPast(live, doc), subject: { kind: 'take-back', who, name, minutes, changes } })
  }
  return { going, lookAt, lookWithout }
}

/** Undefined when an update of the log cannot be read. */
const withoutThem = (
  log: Omit<Parameters<typeof takeBackOf>[0], 'who' | 'since'> & { readonly from: number },
  who: ParticipantId,
) => {
  try {
    return takeBackOf({ base: log.base, edits: log.edits, who, since: log.from })
  } catch {
    return undefined
  }
}
