// What the page around the board can do, as the palette offers it.
import type { TemplateName } from '@parcours/shared/domain/values'
import type { PageCommand } from '../../board/commands/command.ts'
import { openPersonas } from '../../panels/personas-view.ts'
import { useIsFacilitator, useLiveSession } from '../../session/hooks.ts'
import { openHistory } from '../../session/past-view.ts'
import { useMayArrange } from '../../session/rights.ts'
import { chooseLanguage } from '../../ui/labels/bring.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { navigate, presentPath, reportPath } from '../route.ts'
import { addableTemplates } from './ToolRail.tsx'

interface PageActions {
  readonly addMap: (template: TemplateName) => void
  readonly analyse: () => void
  readonly invite: () => void
  readonly lead: () => void
}

export const usePageCommands = (): ((actions: PageActions) => readonly PageCommand[]) => {
  const labels = useLabels()
  const { boardId } = useLiveSession()
  const mayArrange = useMayArrange()
  const isLead = useIsFacilitator()
  const language = useLanguage((s) => s.language)
  return ({ addMap, analyse, invite, lead }) => [
    ...(mayArrange ? addableTemplates : []).map((name) => ({
      label: `${labels.board.tools.map} · ${labels.method.templates[name]}`,
      run: () => addMap(name),
    })),
    ...(isLead ? [{ label: labels.board.ways.lead, run: lead }] : []),
    { label: labels.board.ways.analysis, run: analyse },
    { label: labels.board.ways.history, run: openHistory },
    { label: labels.board.ways.personas, run: () => openPersonas() },
    { label: labels.board.top.invite, run: invite },
    { label: labels.board.ways.wall, run: () => void open(presentPath(boardId), '_blank') },
    { label: labels.board.ways.report, run: () => navigate(reportPath(boardId)) },
    language === 'fr'
      ? { label: 'English', run: () => void chooseLanguage('en') }
      : { label: 'Français', run: () => void chooseLanguage('fr') },
    { label: labels.common.home, run: () => navigate('/') },
  ]
}
