// What can be done with several free notes in hand, above them.
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
import { mayChangeCard } from '@parcours/shared/workshop/rights'
import { useBoard, useSession } from '../../session/hooks.ts'
import { useMay } from '../../session/rights.ts'
import { useSelection } from '../../session/selection.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { around, leastOf, type Arrangement } from './arrange.ts'
import { arrangeSelected, freeInHand } from './arrange-selected.ts'
import { useHandDrawn } from './hand-drawn.ts'

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

export const SelectionBar = () => {
  const selected = useSelection((s) => s.selected)
  const isBusy = useSelection((s) => s.dragging.size > 0 || s.editing !== null || s.tool.kind === 'hand')
  const isDrawing = useHandDrawn((drawn) => drawn.area !== null)
  const cards = useBoard((board) => board.cards)
  const may = useMay((rights) =>
    freeInHand(cards, selected).every((id) => {
      const card = cards[id]
      return card !== undefined && mayChangeCard(rights, card)
    }),
  )
  const free = freeInHand(cards, selected)
  return free.length < 2 || isBusy || isDrawing || !may ? null : <Bar ids={free} />
}

const barWidth = 364
const barHeight = 40

const Bar = ({ ids }: { readonly ids: ReturnType<typeof freeInHand> }) => {
  const session = useSession()
  const words = useLabels().hand
  const scene = useDrawn((drawn) => drawn.scene)
  const [left, top, zoom] = useStore((s) => s.transform)
  const width = useStore((s) => s.width)
  const rects = ids.flatMap((id) => scene.cards.get(id) ?? [])
  if (rects.length < 2) return null
  const box = around(rects)
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
