// What a new board starts with: a template, a demo board, a Mermaid journey, or the content of another board.
import type * as v from 'valibot'
import type { Board } from '@parcours/shared/domain/board'
import type { Language } from '@parcours/shared/domain/values'
import { boardFromValue } from '@parcours/shared/formats/own-json'
import type { JsonImages } from '@parcours/shared/formats/own-json-write'
import type { JsonWarning } from '@parcours/shared/formats/own-json-record'
import { parseMermaidJourney } from '@parcours/shared/formats/mermaid'
import { boardFromMermaid } from '@parcours/shared/formats/mermaid-board'
import { samples } from '@parcours/shared/samples/registry'
import { boardFromTemplate } from '@parcours/shared/templates/instantiate'
import { templates } from '@parcours/shared/templates/registry'
import type { createBoardRequest } from '@parcours/shared/wire/api'
import type { Refusal } from './refusals.ts'

type Request = v.InferOutput<typeof createBoardRequest>

export interface FirstBoard {
  readonly kind: 'board'
  readonly board: Board
  /** Its pictures as they came: still to be checked. */
  readonly images: JsonImages
  /** What of a board that was sent could not be taken over as it was. */
  readonly warnings: readonly JsonWarning[]
}

/** A title that was given wins over the one that the content brings. */
export const firstBoard = (request: Request): FirstBoard | Refusal => {
  const { title } = request
  const content = request.board === undefined ? contentOf(request) : boardFromValue(request.board)
  if ('kind' in content && content.kind === 'refused') {
    return 'code' in content ? content : { kind: 'refused', code: 'json-invalid', reason: content.reason }
  }
  const { board, images, warnings } = 'kind' in content ? content : { board: content, images: {}, warnings: [] }
  return { kind: 'board', board: title === '' ? board : { ...board, title }, images, warnings }
}

const contentOf = ({ template, title, language, mermaid }: Request): Board | Refusal => {
  if (mermaid !== undefined) return boardOfMermaid(mermaid, language)
  if (template === 'journey' || template === 'blueprint' || template === 'experience' || template === 'blank') {
    return boardFromTemplate(templates[template], title, language)
  }
  return samples[template](language)
}

const boardOfMermaid = (source: string, language: Language): Board | Refusal => {
  const journey = parseMermaidJourney(source)
  if (journey.kind === 'refused') {
    return { kind: 'refused', code: 'mermaid-invalid', line: journey.line, reason: journey.reason, text: journey.text }
  }
  const result = boardFromMermaid(journey, { language, someone: language === 'fr' ? 'Client' : 'Customer' })
  return result.kind === 'board' ? result.board : { kind: 'refused', code: 'mermaid-invalid', reason: result.reason }
}
