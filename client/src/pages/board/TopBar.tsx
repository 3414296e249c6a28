// What board this is, who is here, and the way to others.
import { Ellipsis, ListChecks, Presentation, UserPlus } from 'lucide-react'
import { Suspense, useState } from 'react'
import { personasOf, useLeadingPersona, useShownMap } from '../../session/leading.ts'
import { useBoard, useSession, useSessionState, useWorkshop } from '../../session/hooks.ts'
import { saysKind } from '../../session/says-kind.ts'
import { useSelection } from '../../session/selection.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Menu, MenuButton } from '../../ui/Menu.tsx'
import { useDeviceCode } from '../door/use-device-code.ts'
import { Link } from '../Link.tsx'
import { presentPath } from '../route.ts'
import { BoardTitle } from './BoardTitle.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { Citations, ClockChip, DeleteBoardDialog, DeviceDialog, MoreList } from './parts.ts'
import { People } from './People.tsx'
import './TopBar.css'
import { useNarrow } from '../../ui/use-narrow.ts'

interface TopBarProps {
  readonly onLead: () => void
  readonly onInvite: () => void
  readonly onAnalyse: () => void
}

export const TopBar = ({ onLead, onInvite, onAnalyse }: TopBarProps) => {
  const labels = useLabels()
  const words = labels.board.top
  const isNarrow = useNarrow()
  const { boardId } = useSession()
  const isLead = useSessionState((s) => s.role === 'facilitator')
  const hasClock = useWorkshop((view) => view.public.clock !== null || view.public.vote !== null)
  return (
    <header className={hasClock ? 'top-bar is-timed' : 'top-bar'} aria-label={words.bar}>
      <div className="top-bar-group is-board">
        <Link href="/" className="top-bar-home" aria-label={`Parcours · ${labels.common.home}`}>
          <Brand />
        </Link>
        <span className="top-bar-rule" aria-hidden="true" />
        <BoardTitle />
        <Subject />
        <ModeSwitch />
      </div>
      <div className="top-bar-group">
        <Suspense>{hasClock && <ClockChip />}</Suspense>
        {isLead && (
          <Button
            icon={<ListChecks size={17} aria-hidden="true" />}
            aria-label={labels.board.ways.lead}
            onClick={onLead}
          >
            {!isNarrow && labels.board.ways.lead}
          </Button>
        )}
        <Suspense>
          <Citations />
        </Suspense>
        <People />
        {!isNarrow && <LanguageSwitch />}
        <MoreMenu withLanguages={isNarrow} onAnalyse={onAnalyse} />
        {!isNarrow && (
          <Button
            icon={<Presentation size={17} aria-hidden="true" />}
            onClick={() => open(presentPath(boardId), '_blank')}
          >
            {labels.board.ways.wall}
          </Button>
        )}
        <Button
          look="primary"
          className="top-bar-invite"
          icon={<UserPlus size={17} aria-hidden="true" />}
          aria-label={words.invite}
          onClick={onInvite}
        >
          <span>{words.invite}</span>
        </Button>
      </div>
    </header>
  )
}

/** The kind of map the board speaks of now, and whom it is about. */
const Subject = () => {
  const labels = useLabels()
  const map = useShownMap()
  const lead = useLeadingPersona(map)
  const personas = useBoard((board) => board.personas)
  const kind = labels.method.templates[map?.template ?? 'blank']
  const isKindSaid = useBoard((board) => saysKind(board.title, kind))
  const ids = map === undefined ? [] : personasOf(map, personas)
  return (
    <span className="top-bar-subject">
      {!isKindSaid && <Chip>{kind}</Chip>}
      {ids.length === 1 && lead !== undefined && (
        <Chip tone="brand">{labels.board.top.persona(personas[lead]?.name ?? '')}</Chip>
      )}
      {ids.length > 1 && lead !== undefined && (
        <Menu
          label={labels.board.top.persona(personas[lead]?.name ?? '')}
          buttonClass="ui-chip is-brand"
          items={ids.map((id) => ({
            label: personas[id]?.name ?? '',
            icon: <i className="top-bar-dot" style={{ background: personas[id]?.color }} aria-hidden="true" />,
            checked: id === lead,
            onSelect: () => useSelection.getState().lead(id),
          }))}
        />
      )}
    </span>
  )
}

interface MoreMenuProps {
  readonly withLanguages: boolean
  readonly onAnalyse: () => void
}

const MoreMenu = (props: MoreMenuProps) => {
  const label = useLabels().board.top.more
  const [isDeleting, setDeleting] = useState(false)
  const device = useDeviceCode()
  return (
    <>
      <MenuButton
        label={label}
        buttonClass="ui-icon-button"
        align="end"
        list={(menu) => <MoreList {...props} menu={menu} onDevice={device.ask} onDelete={() => setDeleting(true)} />}
      >
        <Ellipsis size={19} aria-hidden="true" />
      </MenuButton>
      <Suspense>
        {isDeleting && <DeleteBoardDialog onClose={() => setDeleting(false)} />}
        {device.code !== undefined && <DeviceDialog code={device.code} onClose={device.forget} />}
      </Suspense>
    </>
  )
}
