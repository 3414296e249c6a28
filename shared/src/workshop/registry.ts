// Every command, and the rule that decides it. A new command is a line in each.
import * as v from 'valibot'
import type { Context, Decision } from './decision.ts'
import { addLink, addLinkCommand, renewLink, renewLinkCommand, revokeLink, revokeLinkCommand } from './links.ts'
import { lockCommand, lockThings, unlockCommand, unlockThings } from './locks.ts'
import { setMode, setModeCommand } from './mode.ts'
import { remove, removeCommand, rename, renameCommand, setRole, setRoleCommand } from './people.ts'
import type { WorkshopState } from './state.ts'

export const command = v.variant('kind', [
  setModeCommand,
  lockCommand,
  unlockCommand,
  setRoleCommand,
  renameCommand,
  removeCommand,
  addLinkCommand,
  renewLinkCommand,
  revokeLinkCommand,
])
export type Command = v.InferOutput<typeof command>

/** Pure: the same state, command and context give the same decision. */
export const decide = (state: WorkshopState, asked: Command, context: Context): Decision => {
  switch (asked.kind) {
    case 'set-mode':
      return setMode(state, asked, context)
    case 'lock':
      return lockThings(state, asked, context)
    case 'unlock':
      return unlockThings(state, asked, context)
    case 'set-role':
      return setRole(state, asked, context)
    case 'rename':
      return rename(state, asked, context)
    case 'remove':
      return remove(state, asked, context)
    case 'add-link':
      return addLink(state, asked, context)
    case 'renew-link':
      return renewLink(state, asked, context)
    case 'revoke-link':
      return revokeLink(state, asked, context)
  }
}
