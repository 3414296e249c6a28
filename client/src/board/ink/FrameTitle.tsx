// A frame is taken, carried and named by its title: a press takes it, a drag carries it with what lies in it (use-drawn-hand),
// a double click, Enter or F2 renames it. With the keyboard: arrows move it, with Shift and Alt they resize it.
import { changeFrame } from '@parcours/shared/doc/edits/drawn'
import type { Frame } from '@parcours/shared/domain/frame'
import type { Point } from '@parcours/shared/domain/values'
import { mayArrange } from '@parcours/shared/workshop/rights'
import type { KeyboardEvent } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useSelection } from '../../session/selection.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { nudgeSelected } from '../hand/nudge.ts'
import { removeSelected } from '../key-commands.ts'
import { TitleInput } from '../TitleInput.tsx'
import { giveFrameSize, resizeStep } from './frame-size.ts'

interface FrameTitleProps {
  readonly frame: Frame
  readonly isInHand: boolean
  /** In pixels before its scale. */
  readonly maxWidth: number
}
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Board pixels a press moves a frame by; with Shift. */
const nudges = { small: 4, large: 24 } as const

export const FrameTitle = ({ frame, isInHand, maxWidth }: FrameTitleProps) => {
  const session = useSession()
  const words = useLabels().hand.drawing.frame
  const may = useMay(mayArrange)
  const isRenaming = useSelection((s) => s.renaming === frame.id) && may
  const { select, rename } = useSelection.getState()
  const take = () => select({ kind: 'none' }, [frame.id])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const by = arrows[event.key]
    if (event.key === ' ') take()
    else if (!may) return
    else if (event.key === 'Enter' || event.key === 'F2') {
      take()
      rename(frame.id)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      take()
      removeSelected(session)
    } else if (by !== undefined && event.altKey && event.shiftKey) {
      giveFrameSize(session, frame, [frame.size[0] + by[0] * resizeStep, frame.size[1] + by[1] * resizeStep])
    } else if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      if (!isInHand) take()
      const far = event.shiftKey ? nudges.large : nudges.small
      nudgeSelected(session, [by[0] * far, by[1] * far])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={`frame-title${isInHand ? ' is-in-hand' : ''}`}
      style={{ maxWidth: Math.max(60, maxWidth) }}
      role="button"
      tabIndex={0}
      data-drawn={frame.id}
      aria-label={words.name(frame.title)}
      aria-pressed={isInHand}
      onDoubleClick={(event) => {
        event.stopPropagation()
        if (may) rename(frame.id)
      }}
      onKeyDown={onKeyDown}
    >
      {isRenaming ? (
        <TitleInput
          title={frame.title}
          label={words.rename}
          onDone={(next) => {
            rename(null)
            if (next !== null && next !== frame.title)
              session.change((doc) => changeFrame(doc, frame.id, { title: next }))
          }}
        />
      ) : (
        <span>{frame.title === '' ? words.untitled : frame.title}</span>
      )}
    </div>
  )
}
