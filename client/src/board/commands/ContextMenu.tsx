import { useRef } from 'react'
import { useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { MenuList, type MenuItem } from '../../ui/MenuList.tsx'
import { isForFingers } from '../../ui/pointer.ts'
import type { CommandId } from '../../ui/labels/hand.ts'
import { nowOf, type Hand } from './command.ts'
import { commands } from './commands.ts'
import { isMac, keyCaps } from './keys.ts'
import { closeMenu, useMenuPlace } from './use-context-menu.ts'

/** In groups, each shown where anything of it can be done with what is in hand. */
const groups: readonly (readonly CommandId[])[] = [
  ['write', 'openAddress', 'link', 'comment'],
  ['cut', 'copy', 'copyLink', 'paste', 'duplicate', 'moveTo'],
  ['stack', 'tidy', 'lock'],
  ['selectAll', 'showSelected', 'showAll'],
  ['find', 'palette', 'keySheet'],
  ['remove'],
]

const width = 250
/** As in Menu.css. */
const itemHeights = { mouse: 36, finger: 42 } as const

export const ContextMenu = ({ hand }: { readonly hand: Hand }) => {
  const at = useMenuPlace((s) => s.at)
  return at === null ? null : <OpenMenu key={at.join()} hand={hand} at={at} />
}

const OpenMenu = ({ hand, at: [x, y] }: { readonly hand: Hand; readonly at: readonly [number, number] }) => {
  const labels = useLabels()
  const words = labels.hand
  const session = useSession()
  const before = useRef(document.activeElement)
  const now = nowOf(session)
  const offered = groups.map((group) =>
    commands
      .filter((command) => group.includes(command.id) && command.isOffered(now))
      .sort((a, b) => group.indexOf(a.id) - group.indexOf(b.id)),
  )
  const items = offered
    .filter((group) => group.length > 0)
    .flatMap((group, i) =>
      group.map((command, j): MenuItem => ({
        label: words.commands[command.id],
        danger: command.id === 'remove',
        opensGroup: i > 0 && j === 0,
        onSelect: () => command.run(hand),
        ...(command.keys[0] !== undefined && {
          hint: keyCaps(command.keys[0], words.keys, isMac()).join(isMac() ? '' : '+'),
        }),
      })),
    )
  const height = items.length * itemHeights[isForFingers() ? 'finger' : 'mouse'] + groups.length * 9 + 14
  return (
    <MenuList
      label={words.menu}
      items={items}
      style={{
        position: 'fixed',
        // Above whatever else floats.
        zIndex: 200,
        left: Math.max(8, Math.min(x, innerWidth - width - 8)),
        top: Math.max(8, Math.min(y, innerHeight - height - 8)),
        minWidth: width,
        maxHeight: `min(${height}px, calc(100dvh - 16px))`,
      }}
      onClose={(byKey) => {
        // The place is still known to what was chosen: pasting goes there.
        setTimeout(closeMenu)
        if (byKey && (before.current instanceof HTMLElement || before.current instanceof SVGElement))
          before.current.focus({ preventScroll: true })
      }}
    />
  )
}
