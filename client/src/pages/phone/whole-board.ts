// Who opens a board on a small touch screen gets the phone's page, unless they lead it or asked for the whole board.
import type { BoardId } from '@parcours/shared/domain/ids'
import { phoneScreen } from '@parcours/shared/wire/pages'
import { keptAdmission } from '../../session/admission.ts'

export const isPhoneScreen = (): boolean => matchMedia(phoneScreen).matches
const nameOf = (id: BoardId) => `parcours.whole.${id}`

/** For as long as this tab lives. */
export const preferWholeBoard = (id: BoardId): void => {
  try {
    sessionStorage.setItem(nameOf(id), 'yes')
  } catch {
    // storage is forbidden: the phone's page comes back
  }
}

let sent: BoardId | undefined
/** This page was opened for the sake of the screen, before anybody knew who it is. */
export const sendToPhone = (id: BoardId): void => {
  sent = id
}
export const wasSentToPhone = (id: BoardId): boolean => sent === id

export const isForPhone = (id: BoardId): boolean =>
  isPhoneScreen() && !prefersWholeBoard(id) && keptAdmission(id)?.role !== 'facilitator'

const prefersWholeBoard = (id: BoardId): boolean => {
  try {
    return sessionStorage.getItem(nameOf(id)) !== null
  } catch {
    return false
  }
}
