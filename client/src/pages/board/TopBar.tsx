// What board this is, who is here, and the way to others.
import {
  Archive,
  BookOpen,
  ChartColumn,
  Download,
  Ellipsis,
  FileJson,
  FileText,
  History,
  House,
  Keyboard,
  ListChecks,
  Presentation,
  Search,
  Smartphone,
  TabletSmartphone,
  Trash2,
  UserPlus,
  UsersRound,
  Volume2,
  VolumeX,
} from 'lucide-react'
import { Suspense, useState } from 'react'
import { openPersonas } from '../../panels/personas-view.ts'
import { personasOf, useLeadingPersona, useShownMap } from '../../session/leading.ts'
import { useBoard, useSession, useSessionState, useWorkshop } from '../../session/hooks.ts'
import { openAside, useAside } from '../../session/aside-shown.ts'
import { openOverlay } from '../../session/overlay.ts'
import { openHistory } from '../../session/past-view.ts'
import { hearsEnd, useEndSound } from '../../session/end-sound.ts'
import { saysKind } from '../../session/says-kind.ts'
import { useReading } from '../../session/reading.ts'
import { useSelection } from '../../session/selection.ts'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import { allowSound, chime } from '../../ui/chime.ts'
import { Chip } from '../../ui/Chip.tsx'
import { chooseLanguage } from '../../ui/labels/bring.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useDeviceCode } from '../door/use-device-code.ts'
import { Link } from '../Link.tsx'
import { navigate, phonePath, presentPath, reportPath } from '../route.ts'
import { BoardTitle } from './BoardTitle.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { Citations, ClockChip, DeleteBoardDialog, DeviceDialog, exports } from './parts.ts'
import { People } from './People.tsx'
import './TopBar.css'
import { useNarrow } from './use-narrow.ts'

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

const MoreMenu = ({ withLanguages, onAnalyse }: MoreMenuProps) => {
  const session = useSession()
  const labels = useLabels()
  const map = useShownMap()
  const language = useLanguage((s) => s.language)
  const [isDeleting, setDeleting] = useState(false)
  const role = useSessionState((state) => state.role)
  const device = useDeviceCode()
  const aside = useAside((s) => s.entries.length)
  const exportMap = async () => {
    if (map !== undefined) (await exports.here()).exportMermaid(session, map)
  }
  const exportBoard = async () => (await exports.here()).exportJson(session)
  const isHeard = hearsEnd(
    useEndSound((s) => s.chosen),
    role,
  )
  const sound: MenuItem = {
    label: isHeard ? labels.board.ways.soundOff : labels.board.ways.soundOn,
    icon: isHeard ? <VolumeX size={16} /> : <Volume2 size={16} />,
    onSelect: () => {
      useEndSound.getState().choose(!isHeard)
      // It is heard once, so that nobody waits for what they would not recognise.
      if (!isHeard) void allowSound().then(chime)
    },
  }
  const languages: readonly MenuItem[] = [
    { label: 'Français', checked: language === 'fr', opensGroup: true, onSelect: () => void chooseLanguage('fr') },
    { label: 'English', checked: language === 'en', onSelect: () => void chooseLanguage('en') },
  ]
  const deletion: MenuItem = {
    label: labels.board.top.remove,
    icon: <Trash2 size={16} />,
    danger: true,
    onSelect: () => setDeleting(true),
  }
  return (
    <>
      <Menu
        label={labels.board.top.more}
        buttonClass="ui-icon-button"
        align="end"
        items={[
          { label: labels.hand.commands.palette, icon: <Search size={16} />, onSelect: () => openOverlay('palette') },
          { label: labels.hand.commands.keySheet, icon: <Keyboard size={16} />, onSelect: () => openOverlay('keys') },
          {
            label: labels.board.ways.analysis,
            icon: <ChartColumn size={16} />,
            opensGroup: true,
            onSelect: onAnalyse,
          },
          { label: labels.board.ways.personas, icon: <UsersRound size={16} />, onSelect: () => openPersonas() },
          {
            label: labels.maps.story.open,
            icon: <BookOpen size={16} />,
            disabled: map === undefined,
            onSelect: () => useReading.getState().read(map?.id ?? null),
          },
          { label: labels.board.ways.history, icon: <History size={16} />, onSelect: openHistory },
          ...(aside > 0
            ? [{ label: labels.aside.count(aside), icon: <Archive size={16} />, onSelect: openAside }]
            : []),
          {
            label: labels.board.ways.report,
            icon: <FileText size={16} />,
            opensGroup: true,
            onSelect: () => navigate(reportPath(session.boardId)),
          },
          ...(role === 'facilitator'
            ? [
                {
                  label: labels.board.ways.remote,
                  icon: <TabletSmartphone size={16} />,
                  onSelect: () => navigate(phonePath(session.boardId)),
                },
              ]
            : []),
          { label: labels.door.device.menu, icon: <Smartphone size={16} />, onSelect: device.ask },
          sound,
          {
            label: labels.board.top.exportJson,
            icon: <FileJson size={16} />,
            opensGroup: true,
            onSelect: () => void exportBoard(),
          },
          {
            label: labels.board.top.exportMermaid,
            icon: <Download size={16} />,
            disabled: map === undefined,
            onSelect: () => void exportMap(),
          },
          ...(withLanguages ? languages : []),
          { label: labels.common.home, icon: <House size={16} />, opensGroup: true, onSelect: () => navigate('/') },
          ...(role === 'facilitator' ? [deletion] : []),
        ]}
      >
        <Ellipsis size={19} aria-hidden="true" />
      </Menu>
      <Suspense>
        {isDeleting && <DeleteBoardDialog onClose={() => setDeleting(false)} />}
        {device.code !== undefined && <DeviceDialog code={device.code} onClose={device.forget} />}
      </Suspense>
    </>
  )
}
