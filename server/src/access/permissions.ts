// Which roles write at all. What of the board they may write, by mode and locks, the guard judges edit by edit.
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
