import type { JsonWarning } from '@parcours/shared/formats/own-json-record'
import { FileUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Labels, useLabels } from '../../ui/labels/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Draft, Importing, ImportRefused } from './importing.ts'
import './ImportDialog.css'

interface ImportDialogProps {
  readonly draft: Draft
  readonly importing: Importing
  readonly busy: boolean
}

export const ImportDialog = ({ draft: { text, refused, partial }, importing, busy }: ImportDialogProps) => {
  const labels = useLabels()
  const { importing: words } = labels.home
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (refused?.kind === 'refused' && refused.line !== undefined && field.current)
      selectLine(field.current, refused.line)
  }, [refused])
  return (
    <Dialog
      title={words.title}
      onClose={importing.close}
      actions={
        <>
          <label className={buttonClass('quiet', false, 'import-file')}>
            <FileUp size={16} aria-hidden="true" />
            {words.file}
            <input
              type="file"
              accept=".json,.mmd,.mermaid,.md,.txt,application/json,text/plain,text/markdown"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                // The same file, once corrected, can be chosen again.
                event.currentTarget.value = ''
                if (file) void importing.submitFile(file)
              }}
            />
          </label>
          <Button onClick={importing.close}>{labels.common.cancel}</Button>
          <Button look="primary" busy={busy} onClick={() => void importing.submit(text)}>
            {partial === undefined ? words.submit : words.submitPartial}
          </Button>
        </>
      }
    >
      <p className="import-lead">{words.lead}</p>
      <TextField
        label={words.field}
        value={text}
        onChange={importing.write}
        rows={11}
        code
        placeholder={words.example}
        fieldRef={field}
      />
      {refused && (
        <Notice>
          <p>{sentenceOf(refused, labels)}</p>
          {refused.kind === 'refused' && refused.text && <code>{refused.text}</code>}
          {refused.kind === 'refused' && refused.code === 'mermaid-invalid' && (
            <p className="import-kept">{words.kept}</p>
          )}
        </Notice>
      )}
      {partial && <Damages warnings={partial.warnings} />}
    </Dialog>
  )
}

const listed = 5

/** What the board would be without, before it is made without. */
const Damages = ({ warnings }: { readonly warnings: readonly JsonWarning[] }) => {
  const { damages } = useLabels().home.importing
  const more = warnings.length - listed
  const way = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // In braces: new browsers answer a promise, which no effect may return.
    way.current?.scrollIntoView({ block: 'nearest' })
  }, [warnings])
  return (
    <Notice>
      <p>{damages.lead(warnings.length)}</p>
      <ul className="import-damages">
        {warnings.slice(0, listed).map(({ path, reason }, i) => (
          <li key={`${i} ${path}`}>
            <code>{path}</code> {damages.reasons[reason]}
          </li>
        ))}
      </ul>
      <p className="import-kept" ref={way}>
        {more > 0 && damages.more(more)} {damages.way}
      </p>
    </Notice>
  )
}

const sentenceOf = (refused: ImportRefused, { failures, home: { importing: words } }: Labels): string => {
  switch (refused.kind) {
    case 'empty':
      return words.empty
    case 'unreadable':
      return words.unreadable
    case 'json':
      return words.json[refused.reason]
    case 'refused': {
      const json = Object.entries(words.json).find(([reason]) => reason === refused.reason)?.[1]
      if (refused.code === 'json-invalid' && json !== undefined) return json
      if (refused.code !== 'mermaid-invalid') return failures[refused.code]
      const why = Object.entries(words.reasons).find(([reason]) => reason === refused.reason)?.[1]
      const sentence = why ?? (refused.message || failures['mermaid-invalid'])
      return refused.line === undefined
        ? sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
        : words.line(refused.line) + sentence
    }
  }
}

/** Lines count from 1. The field scrolls to the line by the share of lines above it: nothing else tells where a line is. */
const selectLine = (field: HTMLTextAreaElement, line: number): void => {
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, before) => length + before.length + 1, 0)
  field.focus()
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  field.scrollTop = Math.max(0, (field.scrollHeight / lines.length) * (line - 3))
}
