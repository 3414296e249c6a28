// The ways to arrange what is in hand, above it.
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  LayoutGrid,
  Rows3,
  type LucideIcon,
} from 'lucide-react'
import { useStore } from '@xyflow/react'
import { useSession } from '../../session/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { isForFingers } from '../../ui/pointer.ts'
import { around, leastOf, type Arrangement } from './arrange.ts'
import { arrangeSelected, type freeInHand } from './arrange-selected.ts'

const buttons: readonly (readonly [Arrangement, LucideIcon])[] = [
  ['left', AlignStartVertical],
  ['center', AlignCenterVertical],
  ['right', AlignEndVertical],
  ['top', AlignStartHorizontal],
  ['middle', AlignCenterHorizontal],
  ['bottom', AlignEndHorizontal],
  ['spreadX', AlignHorizontalDistributeCenter],
  ['spreadY', AlignVerticalDistributeCenter],
  ['stack', Rows3],
  ['tidy', LayoutGrid],
]
const ruleBefore: ReadonlySet<Arrangement> = new Set(['top', 'spreadX', 'stack'])

/** As the style sheet has it, for a mouse and for fingers. */
const sizes = { mouse: [364, 40], finger: [484, 52] } as const

export const ArrangeBar = ({ ids }: { readonly ids: ReturnType<typeof freeInHand> }) => {
  const session = useSession()
  const words = useLabels().hand
  const scene = useDrawn((drawn) => drawn.scene)
  const [left, top, zoom] = useStore((s) => s.transform)
  const width = useStore((s) => s.width)
  const rects = ids.flatMap((id) => scene.cards.get(id) ?? [])
  if (rects.length < 2) return null
  const box = around(rects)
  const [barWidth, barHeight] = sizes[isForFingers() ? 'finger' : 'mouse']
  // Above the notes, in sight: never under the bar at the top.
  const x = clamp(left + (box.x + box.width / 2) * zoom - barWidth / 2, 8, width - barWidth - 8)
  const y = Math.max(72, top + box.y * zoom - barHeight - 14)
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={`${words.groups.arrange} · ${words.selection(ids.length)}`}
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
    >
      {buttons.map(([how, Icon]) => (
        <span key={how} className="selection-bar-place">
          {ruleBefore.has(how) && <span className="selection-bar-rule" aria-hidden="true" />}
          <IconButton
            label={words.commands[how]}
            icon={<Icon size={16} />}
            disabled={ids.length < leastOf(how)}
            onClick={() => arrangeSelected(session, how)}
          />
        </span>
      ))}
    </div>
  )
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
