// What is in the pen: which of them, its colour and its width.
import { strokeColors, strokeWidths, type StrokePen } from '@parcours/shared/domain/stroke'
import { Check, Eraser, Highlighter, PenLine } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { chooseInk, usePens } from '../../session/pens.ts'
import { useSelection, type InkTool } from '../../session/selection.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { widthOf } from './stroke-shape.ts'

export const InkBar = ({ tool }: { readonly tool: InkTool }) => {
  const words = useLabels().hand.drawing
  return (
    <div className="ink-bar" role="toolbar" aria-label={words.bar}>
      <ToolChoice kind="pen" isChosen={tool === 'pen'} icon={<PenLine size={17} />} />
      <ToolChoice kind="highlighter" isChosen={tool === 'highlighter'} icon={<Highlighter size={17} />} />
      <ToolChoice kind="eraser" isChosen={tool === 'eraser'} icon={<Eraser size={17} />} />
      {tool !== 'eraser' && <Inks pen={tool} />}
    </div>
  )
}

/** A mouse leaves the keys with the canvas. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

const keys: Readonly<Record<InkTool, string>> = { pen: 'P', highlighter: 'M', eraser: 'E' }

interface ToolChoiceProps {
  readonly kind: InkTool
  readonly isChosen: boolean
  readonly icon: ReactNode
}

const ToolChoice = ({ kind, isChosen, icon }: ToolChoiceProps) => {
  const { hand, board } = useLabels()
  const name = hand.commands[`${kind}Tool`]
  return (
    <IconButton
      label={name}
      title={board.tools.withKey(name, keys[kind])}
      aria-keyshortcuts={keys[kind]}
      icon={icon}
      pressed={isChosen}
      onMouseDown={keepFocus}
      onClick={() => useSelection.getState().choose({ kind })}
    />
  )
}

const Inks = ({ pen }: { readonly pen: StrokePen }) => {
  const words = useLabels().hand.drawing
  const ink = usePens((pens) => pens[pen])
  const prefix = pen === 'pen' ? 'ink' : 'mark'
  return (
    <>
      <span className="ink-rule" aria-hidden="true" />
      <div className="ink-choices" role="group" aria-label={words.color}>
        {strokeColors.map((color) => (
          <button
            key={color}
            type="button"
            className={`ink-color is-${pen}`}
            aria-pressed={ink.color === color}
            onMouseDown={keepFocus}
            aria-label={words.colors[color]}
            title={words.colors[color]}
            style={{ background: `var(--${prefix}-${color})` }}
            onClick={() => chooseInk(pen, { color })}
          >
            {ink.color === color && <Check size={14} aria-hidden="true" />}
          </button>
        ))}
      </div>
      <span className="ink-rule" aria-hidden="true" />
      <div className="ink-choices" role="group" aria-label={words.width}>
        {strokeWidths.map((width) => (
          <IconButton
            key={width}
            label={words.widths[width]}
            pressed={ink.width === width}
            onMouseDown={keepFocus}
            icon={<WidthMark px={widthOf({ pen, width }) * (pen === 'pen' ? 1 : 0.5)} />}
            onClick={() => chooseInk(pen, { width })}
          />
        ))}
      </div>
    </>
  )
}

const WidthMark = ({ px }: { readonly px: number }) => (
  <svg width="20" height="20" aria-hidden="true">
    <line x1="4" y1="10" x2="16" y2="10" stroke="currentColor" strokeWidth={px} strokeLinecap="round" />
  </svg>
)
