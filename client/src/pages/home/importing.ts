// A Mermaid text or a board as JSON on its way to a board: kept while it is corrected, wherever it came from.
import type { Board } from '@parcours/shared/domain/board'
import { boardFromJson, jsonFileLimit, type JsonRefusalReason } from '@parcours/shared/formats/own-json'
import { boardFile, type JsonImages } from '@parcours/shared/formats/own-json-write'
import type { JsonWarning } from '@parcours/shared/formats/own-json-record'
import { useState } from 'react'
import type { Refused } from '../../session/api.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Creation, Wish } from './creation.ts'

/** All but `refused` never reach the server. */
export type ImportRefused =
  | Refused
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'json'; readonly reason: JsonRefusalReason }

interface ReadBoard {
  readonly board: Board
  readonly images: JsonImages
}

export interface Draft {
  readonly text: string
  readonly refused?: ImportRefused
  /** Some of it is damaged: the board without that, for a person who wants it all the same. */
  readonly partial?: ReadBoard & { readonly warnings: readonly JsonWarning[] }
}

export interface Importing {
  /** Undefined: nobody is importing. */
  readonly draft: Draft | undefined
  readonly open: (text?: string) => void
  readonly close: () => void
  readonly write: (text: string) => void
  readonly submit: (text: string) => Promise<void>
  readonly submitFile: (file: File) => Promise<void>
}

export const importWish = 'import'

export const useImporting = ({ create }: Creation): Importing => {
  const { home } = useLabels()
  const [draft, setDraft] = useState<Draft>()
  const make = async (text: string, title: string, request: Wish['request']) => {
    setDraft({ text })
    const refused = await create({ from: importWish, title, request })
    setDraft((now) => now && { text: now.text, ...(refused && { refused }) })
  }
  const makeBoard = (text: string, { board, images }: ReadBoard) =>
    make(text, board.title || home.untitled, { board: boardFile(board, images) })
  const submitJson = async (source: string) => {
    // What no field should hold is not shown; what was read of it is kept.
    const text = source.length > shownLimit ? '' : source
    const read = boardFromJson(source)
    if (read.kind === 'refused') return setDraft({ text, refused: { kind: 'json', reason: read.reason } })
    const { board, images, warnings } = read
    return warnings.length > 0
      ? setDraft({ text, partial: { board, images, warnings } })
      : makeBoard(text, { board, images })
  }
  const submitText = async (text: string) => {
    if (text.trim() === '') return setDraft({ text, refused: { kind: 'empty' } })
    if (isJson(text)) return submitJson(text)
    return make(text, mermaidTitle(text) ?? home.importing.recentTitle, { template: 'journey', mermaid: text })
  }
  const submitFile = async (file: File) => {
    const isTooBig = file.size > jsonFileLimit && /json/i.test(`${file.name} ${file.type}`)
    const text = isTooBig ? undefined : await textOf(file)
    if (text !== undefined) return submitText(text)
    const refused: ImportRefused = isTooBig ? { kind: 'json', reason: 'too-big' } : { kind: 'unreadable' }
    return setDraft((now) => ({ text: now?.text ?? '', refused }))
  }
  return {
    draft,
    open: (text = '') => setDraft({ text }),
    close: () => setDraft(undefined),
    // A text that changed is another one: what was read of it holds no longer.
    write: (text) => setDraft((now) => now && { text, ...(now.refused && { refused: now.refused }) }),
    submit: (text) => (draft?.partial === undefined ? submitText(text) : makeBoard(text, draft.partial)),
    submitFile,
  }
}

/** A text in a field, before typing in it becomes slow. */
const shownLimit = 200_000

/** No Mermaid text begins so; a file that is cut off still does. */
const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text)

const textOf = async (file: Blob): Promise<string | undefined> => {
  if (file.size > jsonFileLimit) return undefined
  try {
    return await file.text()
  } catch {
    return undefined // a folder, or a file that is gone
  }
}

const mermaidTitle = (text: string): string | undefined => /^\s*title\s+(.+)$/im.exec(text)?.[1]?.trim().slice(0, 200)
