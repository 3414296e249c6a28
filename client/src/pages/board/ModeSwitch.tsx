// How the board may be worked on: told to everybody in a meeting, switched by facilitators.
import { ChevronDown, PencilRuler, UsersRound } from 'lucide-react'
import { useIsFacilitator, useReadOnly } from '../../session/hooks.ts'
import { useIsMeeting } from '../../session/rights.ts'
import { useCommand } from '../../session/use-command.ts'
import { Chip } from '../../ui/Chip.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Menu } from '../../ui/Menu.tsx'

export const ModeSwitch = () => {
  const words = useLabels().workshop.mode
  const isFacilitator = useIsFacilitator()
  const readOnly = useReadOnly()
  const isMeeting = useIsMeeting()
  const command = useCommand()
  if (!isFacilitator || readOnly) return isMeeting ? <Chip tone="brand">{words.meeting}</Chip> : null
  const name = isMeeting ? words.meeting : words.design
  const Icon = isMeeting ? UsersRound : PencilRuler
  return (
    <Menu
      label={`${words.label} · ${name}`}
      buttonClass={isMeeting ? 'ui-chip is-brand' : 'ui-chip'}
      items={[
        {
          label: words.designWhat,
          icon: <PencilRuler size={16} />,
          checked: !isMeeting,
          onSelect: () => void command({ kind: 'set-mode', mode: 'design' }),
        },
        {
          label: words.meetingWhat,
          icon: <UsersRound size={16} />,
          checked: isMeeting,
          onSelect: () => void command({ kind: 'set-mode', mode: 'meeting' }),
        },
      ]}
    >
      <Icon className="mode-sign" size={16} aria-hidden="true" />
      <span className="mode-name">{name}</span>
      <ChevronDown size={13} aria-hidden="true" />
    </Menu>
  )
}
