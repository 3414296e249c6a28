// For tests: a workshop whose rules run here instead of on a server. Never part of the application.
import type { Board } from '@parcours/shared/domain/board'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { joinCode } from '@parcours/shared/domain/join-code'
import type { Presence } from '@parcours/shared/wire/presence'
import { admit } from '@parcours/shared/workshop/people'
import { command, decide } from '@parcours/shared/workshop/registry'
import { changedEntries, emptyOf } from '@parcours/shared/workshop/slices'
import { newWorkshop } from '@parcours/shared/workshop/state'
import { ownSlices, ownView, publicSlices, publicView } from '@parcours/shared/workshop/view'
import * as v from 'valibot'
import { createWorkshop, type Workshop } from './workshop.ts'

/** The person is in it, alone. */
export const localWorkshop = ({ id, name, role }: Presence['user'], board: () => Board): Workshop => {
  let state = admit(newWorkshop, id, { name, role })
  const workshop = createWorkshop({
    send: ({ key, command: asked }) => {
      const context = {
        by: id,
        now: Date.now(),
        newId: () => newId(cardId),
        newCode: () => v.parse(joinCode, 'K7M2PX'),
        board,
      }
      const decision = decide(state, v.parse(command, asked), context)
      if (decision.kind === 'accepted') state = decision.state
      show()
      workshop.receiveAnswer(JSON.stringify({ key, ...decision }))
    },
  })
  const show = () => {
    const shared = changedEntries(publicSlices, emptyOf(publicSlices), publicView(state, role))
    const own = changedEntries(ownSlices, emptyOf(ownSlices), ownView(state, id))
    workshop.receiveView(JSON.stringify({ whole: true, public: shared, own }))
  }
  show()
  return workshop
}
