// The tools that exist, at the left of the canvas; at its foot on phones.
import type { TemplateName } from '@parcours/shared/domain/values'
import {
  Flashlight,
  Frame,
  Hand,
  ImagePlus,
  Lasso,
  MousePointer2,
  MoveUpRight,
  PenLine,
  Redo2,
  Stamp,
  StickyNote,
  Type,
  TableColumnsSplit,
  Undo2,
} from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useReadOnly, useSession, useSessionState } from '../../session/hooks.ts'
import { useMayArrange, useWhyForbidden } from '../../session/rights.ts'
import { isInkTool, type Tool, useSelection } from '../../session/selection.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Menu } from '../../ui/Menu.tsx'
import './ToolRail.css'

/** The blank template adds no map. */
export const addableTemplates: readonly TemplateName[] = ['blueprint', 'journey', 'experience']

interface ToolRailProps {
  readonly onAddMap: (template: TemplateName) => void
  readonly onAddPictures: (files: readonly File[]) => void
}

export const ToolRail = ({ onAddMap, onAddPictures }: ToolRailProps) => {
  const labels = useLabels()
  const words = labels.board.tools
  const readOnly = useReadOnly()
  const mayArrange = useMayArrange()
  return (
    <div
      className={readOnly ? 'tool-rail is-read-only' : 'tool-rail'}
      role="toolbar"
      aria-label={words.bar}
      aria-orientation="vertical"
    >
      <ToolButton kind="select" shortcut="V" icon={<MousePointer2 size={18} />} />
      <ToolButton kind="lasso" shortcut="S" icon={<Lasso size={18} />} />
      <ToolButton kind="hand" shortcut="H" icon={<Hand size={18} />} />
      <ToolButton kind="laser" shortcut="K" icon={<Flashlight size={18} />} />
      {!readOnly && (
        <>
          <ToolButton kind="note" shortcut="N" icon={<StickyNote size={18} />} />
          <ToolButton kind="text" shortcut="T" icon={<Type size={18} />} />
          {mayArrange && (
            <>
              <ToolButton kind="arrow" shortcut="A" icon={<MoveUpRight size={18} />} />
              <ToolButton kind="frame" shortcut="F" icon={<Frame size={18} />} />
              <Menu
                label={words.map}
                buttonClass="ui-icon-button"
                items={addableTemplates.map((name) => ({
                  label: labels.method.templates[name],
                  onSelect: () => onAddMap(name),
                }))}
              >
                <TableColumnsSplit size={18} aria-hidden="true" />
              </Menu>
            </>
          )}
          <ToolButton kind="pen" shortcut="P" icon={<PenLine size={18} />} />
          <ToolButton kind="stamp" shortcut="G" icon={<Stamp size={18} />} />
          <PictureButton onChoose={onAddPictures} />
          <span className="tool-rule" aria-hidden="true" />
          <History />
        </>
      )}
    </div>
  )
}

interface ToolButtonProps {
  readonly kind: Exclude<Tool['kind'], 'highlighter' | 'eraser'>
  readonly shortcut: string
  readonly icon: ReactNode
}

/** A phone has room for ten: the palette, in the menu of a long press, has these too. */
const forWideScreens: ReadonlySet<Tool['kind']> = new Set(['lasso', 'laser', 'text', 'frame'])

const ToolButton = ({ kind, shortcut, icon }: ToolButtonProps) => {
  const words = useLabels().board.tools
  const isChosen = useSelection(({ tool }) => tool.kind === kind || (kind === 'pen' && isInkTool(tool.kind)))
  return (
    <IconButton
      label={words[kind]}
      title={words.withKey(words[kind], shortcut)}
      aria-keyshortcuts={shortcut}
      icon={icon}
      pressed={isChosen}
      className={forWideScreens.has(kind) ? 'is-for-wide' : ''}
      onClick={() => useSelection.getState().choose({ kind })}
    />
  )
}

/** The way of a file onto the canvas for those who do not drag. */
const PictureButton = ({ onChoose }: { readonly onChoose: ToolRailProps['onAddPictures'] }) => {
  const words = useLabels().pictures
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton label={words.add} icon={<ImagePlus size={18} />} onClick={() => picker.current?.click()} />
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        className="visually-hidden"
        aria-label={words.ofCard.add}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          onChoose(files)
        }}
      />
    </>
  )
}

/** Mine alone: what others did is not taken back here. */
const History = () => {
  const session = useSession()
  const { common, workshop } = useLabels()
  const canUndo = useSessionState((s) => s.canUndo)
  const canRedo = useSessionState((s) => s.canRedo)
  const undoForbidden = useSessionState((s) => s.undoForbidden)
  const redoForbidden = useSessionState((s) => s.redoForbidden)
  const why = workshop.rights.why[useWhyForbidden()]
  return (
    <>
      <IconButton
        label={common.undo}
        title={undoForbidden ? why : `${common.undo} (Ctrl+Z)`}
        aria-keyshortcuts="Control+Z"
        icon={<Undo2 size={18} />}
        disabled={!canUndo || undoForbidden}
        onClick={session.undo}
      />
      <IconButton
        label={common.redo}
        title={redoForbidden ? why : `${common.redo} (Ctrl+Y)`}
        aria-keyshortcuts="Control+Y"
        icon={<Redo2 size={18} />}
        disabled={!canRedo || redoForbidden}
        onClick={session.redo}
      />
    </>
  )
}
