// A Mermaid text on its way to a board: kept while it is corrected, wherever it came from.
import { useState } from 'react'
import type { Refused } from '../../session/api.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import type { Creation } from './creation.ts'

/** `empty` and `unreadable` never reach the server. */
export type ImportRefused = Refused | { readonly kind: 'empty' } | { readonly kind: 'unreadable' }

export interface Draft {
  readonly text: string
  readonly refused?: ImportRefused
}

export interface Importing {
  /** Undefined: nobody is importing. */
  readonly draft: Draft | undefined
  readonly open: (text?: string) => void
  readonly close: () => void
  readonly write: (text: string) => void
  readonly submit: (text: string) => Promise<void>
  readonly submitFile: (file: Blob) => Promise<void>
}

export const importWish = 'import'

export const useImporting = ({ create }: Creation): Importing => {
  const { home } = useLabels()
  const [draft, setDraft] = useState<Draft>()
  const submit = async (text: string) => {
    if (text.trim() === '') return setDraft({ text, refused: { kind: 'empty' } })
    setDraft({ text })
    const title = mermaidTitle(text) ?? home.importing.recentTitle
    const refused = await create({ from: importWish, title, request: { template: 'journey', mermaid: text } })
    setDraft((now) => now && { text: now.text, ...(refused && { refused }) })
  }
  const submitFile = async (file: Blob) => {
    const text = await textOf(file)
    return text === undefined
      ? setDraft((now) => ({ text: now?.text ?? '', refused: { kind: 'unreadable' } }))
      : submit(text)
  }
  return {
    draft,
    open: (text = '') => setDraft({ text }),
    close: () => setDraft(undefined),
    write: (text) => setDraft((now) => now && { ...now, text }),
    submit,
    submitFile,
  }
}

/** A picture or an archive is not worth reading to its end. */
const fileBytes = 1_000_000

const textOf = async (file: Blob): Promise<string | undefined> => {
  if (file.size > fileBytes) return undefined
  try {
    return await file.text()
  } catch {
    return undefined // a folder, or a file that is gone
  }
}

const mermaidTitle = (text: string): string | undefined => /^\s*title\s+(.+)$/im.exec(text)?.[1]?.trim().slice(0, 200)
