// What the top bar has no room for: loaded when it is asked for.
import {
  Archive,
  BookOpen,
  ChartColumn,
  Download,
  FileJson,
  FileText,
  History,
  House,
  Keyboard,
  Search,
  Smartphone,
  TabletSmartphone,
  Trash2,
  UsersRound,
  Volume2,
  VolumeX,
} from 'lucide-react'
import { openPersonas } from '../../panels/personas-view.ts'
import { openAside, useAside } from '../../session/aside-shown.ts'
import { hearsEnd, useEndSound } from '../../session/end-sound.ts'
import { useSession, useSessionState } from '../../session/hooks.ts'
import { useShownMap } from '../../session/leading.ts'
import { openOverlay } from '../../session/overlay.ts'
import { openHistory } from '../../session/past-view.ts'
import { useReading } from '../../session/reading.ts'
import { allowSound, chime } from '../../ui/chime.ts'
import { chooseLanguage } from '../../ui/labels/bring.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import type { MenuItem, OpenMenu } from '../../ui/Menu.tsx'
import { MenuList } from '../../ui/MenuList.tsx'
import { navigate, phonePath, reportPath } from '../route.ts'
import { exports } from './parts.ts'

export interface MoreListProps {
  readonly menu: OpenMenu
  readonly withLanguages: boolean
  readonly onAnalyse: () => void
  readonly onDevice: () => void
  readonly onDelete: () => void
}

export const MoreList = ({ menu, withLanguages, onAnalyse, onDevice, onDelete }: MoreListProps) => {
  const session = useSession()
  const labels = useLabels()
  const map = useShownMap()
  const role = useSessionState((state) => state.role)
  const aside = useAside((s) => s.entries.length)
  const sound = useSoundItem()
  const languages = useLanguageItems()
  const exportMap = async () => {
    if (map !== undefined) (await exports.here()).exportMermaid(session, map)
  }
  const exportBoard = async () => (await exports.here()).exportJson(session)
  const deletion: MenuItem = {
    label: labels.board.top.remove,
    icon: <Trash2 size={16} />,
    danger: true,
    onSelect: onDelete,
  }
  return (
    <MenuList
      {...menu}
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
        ...(aside > 0 ? [{ label: labels.aside.count(aside), icon: <Archive size={16} />, onSelect: openAside }] : []),
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
        { label: labels.door.device.menu, icon: <Smartphone size={16} />, onSelect: onDevice },
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
    />
  )
}

const useSoundItem = (): MenuItem => {
  const labels = useLabels()
  const role = useSessionState((state) => state.role)
  const isHeard = hearsEnd(
    useEndSound((s) => s.chosen),
    role,
  )
  return {
    label: isHeard ? labels.board.ways.soundOff : labels.board.ways.soundOn,
    icon: isHeard ? <VolumeX size={16} /> : <Volume2 size={16} />,
    onSelect: () => {
      useEndSound.getState().choose(!isHeard)
      // It is heard once, so that nobody waits for what they would not recognise.
      if (!isHeard) void allowSound().then(chime)
    },
  }
}

const useLanguageItems = (): readonly MenuItem[] => {
  const language = useLanguage((s) => s.language)
  return [
    { label: 'Français', checked: language === 'fr', opensGroup: true, onSelect: () => void chooseLanguage('fr') },
    { label: 'English', checked: language === 'en', onSelect: () => void chooseLanguage('en') },
  ]
}
