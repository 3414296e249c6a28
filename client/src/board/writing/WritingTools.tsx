// Beside the note that is written: bold and lists, by keys and for who does not know them.
import { useStore } from '@xyflow/react'
import { Bold, List, ListOrdered, type LucideIcon } from 'lucide-react'
import { useEffect, type RefObject } from 'react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { endOfList, markingOf, nextItem, toggleBold, toggleList, type Field, type Marking } from './marks.ts'
import { isMac, keyCaps } from '../commands/keys.ts'
import { MentionList } from './MentionList.tsx'
import './writing.css'

export interface WritingToolsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Types what is given back; false: there was nothing to type. */
  readonly onMark: (marking: (field: Field) => Marking | undefined) => boolean
}

export const WritingTools = ({ field, onMark }: WritingToolsProps) => {
  useKeys(field, onMark)
  const { writing, keys } = useLabels().hand
  const zoom = useStore((s) => s.transform[2])
  const tool = (Icon: LucideIcon, label: string, key: string, marking: (field: Field) => Marking) => (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${keyCaps(key, keys, isMac()).join('+')})`}
      // The field keeps the caret.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onMark(marking)}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
  return (
    <>
      <MentionList field={field} onMark={onMark} />
      <div
        className="writing-tools nodrag nopan"
        role="group"
        aria-label={writing.tools}
        style={{ transform: `scale(${1 / zoom})` }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {tool(Bold, writing.bold, 'Mod+b', toggleBold)}
        {tool(List, writing.bullets, 'Mod+Shift+8', (field) => toggleList(field, 'bullet'))}
        {tool(ListOrdered, writing.numbers, 'Mod+Shift+7', (field) => toggleList(field, 'number'))}
      </div>
    </>
  )
}

/** Before the keys of the field itself. */
const useKeys = (field: WritingToolsProps['field'], onMark: WritingToolsProps['onMark']) => {
  useEffect(() => {
    const element = field.current
    const onKeyDown = (event: KeyboardEvent) => {
      const marking = event.isComposing ? undefined : (markingOf(event) ?? enterOf(event, onMark))
      if (marking === undefined || !onMark(marking)) return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [field, onMark])
}

/** Enter leads on in a list; from an item with nothing in it, it ends the list and the writing, with Shift the list alone. */
const enterOf = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, onMark: WritingToolsProps['onMark']) => {
  const isEnd = key === 'Escape' || (key === 'Enter' && !shiftKey)
  if (isEnd && onMark(endOfList)) return undefined
  return key === 'Enter' && !ctrlKey && !metaKey ? nextItem : undefined
}
