// A board or a map as a file on this device.
import { imagesOfBoard } from '@parcours/shared/domain/board-images'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { mermaidFromBoard } from '@parcours/shared/formats/mermaid-from-board'
import { boardToJson } from '@parcours/shared/formats/own-json-write'
import { readImages } from '../../session/pictures.ts'
import type { Session } from '../../session/session.ts'
import { labelsNow } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'
import { downloadText, fileNameOf } from './download.ts'

export const exportMermaid = (session: Session, { id, title }: JourneyMap): void => {
  const text = mermaidFromBoard(session.store.getState().board, id)
  if (text !== undefined) downloadText(fileNameOf(title, 'mmd'), text)
}

export const exportJson = async (session: Session): Promise<void> => {
  const { board } = session.store.getState()
  const { images, missing } = await readImages(session.boardId, imagesOfBoard(board))
  if (missing > 0) toast(labelsNow().pictures.notExported(missing))
  downloadText(fileNameOf(board.title, 'parcours.json'), boardToJson(board, images), 'application/json')
}
