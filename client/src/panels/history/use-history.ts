// The list of moments, asked for when it is opened, whenever another one is shown (going back leaves a new one), and now
// and then while it is open.
import type { HistoryAnswer } from '@parcours/shared/wire/history'
import { useCallback, useEffect, useState } from 'react'
import { useLiveSession } from '../../session/hooks.ts'
import { usePastView } from '../../session/past-view.ts'
import type { Failure } from '../../ui/labels/failures.ts'

const refreshMs = 30_000

export const useHistory = () => {
  const { history } = useLiveSession()
  const shown = usePastView((s) => s.shown)
  const [answer, setAnswer] = useState<HistoryAnswer>()
  const [failure, setFailure] = useState<Failure>()
  const refresh = useCallback(async () => {
    const listed = await history.list()
    if (listed.kind === 'accepted') setAnswer(listed.answer)
    // What was read before stays on screen.
    setFailure(listed.kind === 'refused' ? listed.code : undefined)
  }, [history])
  useEffect(() => {
    // The server is asked once the panel is there: an effect is the place, and the answer comes later.
    // oxlint-disable-next-line react/set-state-in-effect
    void refresh()
    const timer = setInterval(() => void refresh(), refreshMs)
    return () => clearInterval(timer)
  }, [refresh, shown])
  return { answer, failure, refresh }
}
