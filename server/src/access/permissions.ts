// What each role may write. Observers read; the others write everything until locks and modes arrive.
import type { Role } from '@parcours/shared/domain/values'

export const mayWriteBoard = (role: Role): boolean => {
  switch (role) {
    case 'facilitator':
    case 'participant':
      return true
    case 'observer':
      return false
  }
}
