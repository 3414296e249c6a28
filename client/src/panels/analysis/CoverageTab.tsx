// What is filled in on the map, what is missing, and the mix of channels.
import { stepsInOrder } from '@parcours/shared/domain/columns'
import type { StepId } from '@parcours/shared/domain/ids'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { CoverageFigures } from '../CoverageFigures.tsx'
import type { Destinations } from '../destination.ts'
import { ExplainedTitle } from '../ExplainedTitle.tsx'
import { percentText } from '../GapBars.tsx'
import { ShareBar } from '../ShareBar.tsx'
import type { Analysis } from '../use-analysis.ts'
import './CoverageTab.css'
import { GoToStep } from './GoTo.tsx'

interface CoverageTabProps extends Pick<Destinations, 'onGoTo'> {
  readonly analysis: Analysis
}

export const CoverageTab = ({ analysis, onGoTo }: CoverageTabProps) => {
  const { analysis: labels, method, common } = useLabels()
  const words = labels.coverage
  const { missing, asksForTouchpoints } = analysis.coverage
  const isComplete =
    asksForTouchpoints && missing.touchpoint.length + missing.motAction.length + missing.phases.length === 0
  return (
    <div className="coverage">
      <section>
        <h3>{words.title}</h3>
        {analysis.matrix.length === 0 ? (
          <p className="analysis-hint">{common.noData}</p>
        ) : (
          <CoverageFigures analysis={analysis} />
        )}
      </section>
      <Channels analysis={analysis} />
      <section>
        <h3>{words.missing}</h3>
        {isComplete && <p>{words.nothingMissing}</p>}
        {!asksForTouchpoints && <p className="analysis-hint">{words.unasked}</p>}
        <Missing title={words.withoutTouchpoint} steps={missing.touchpoint} analysis={analysis} onGoTo={onGoTo} />
        <Missing title={words.withoutAction} steps={missing.motAction} analysis={analysis} onGoTo={onGoTo} />
        {missing.phases.length > 0 && <p>{missing.phases.map((phase) => method.phases[phase]).join(', ')}</p>}
      </section>
    </div>
  )
}

const Channels = ({ analysis }: { readonly analysis: Analysis }) => {
  const { analysis: labels, common } = useLabels()
  const words = labels.coverage
  const language = useLanguage((s) => s.language)
  const mix = Object.entries(analysis.coverage.channelMix ?? {}).sort(
    ([a, shareA], [b, shareB]) => shareB - shareA || (a < b ? -1 : 1),
  )
  const known = analysis.cards.filter((card) => card.kind === 'touchpoint' && card.data.volume !== undefined).length
  const widest = Math.max(1, ...mix.map(([, share]) => share))
  return (
    <section>
      <ExplainedTitle
        level={3}
        title={words.channelMix}
        formula={words.formulas.channelMix}
        sample={words.ofVolumes(known)}
        source={words.source}
        isOwn
      />
      {mix.length === 0 && (
        <p className="analysis-hint">{analysis.coverage.asksForTouchpoints ? words.noMix : common.noData}</p>
      )}
      <ul className="channel-mix">
        {mix.map(([channel, share]) => (
          <li key={channel}>
            <span>{channel === '' ? words.noChannel : channel}</span>
            <ShareBar of="coverage" share={(share / widest) * 100} />
            <strong>{percentText(language, share, 1)}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MissingProps extends CoverageTabProps {
  readonly title: string
  readonly steps: readonly StepId[]
}

const Missing = ({ title, steps, analysis: { map }, onGoTo }: MissingProps) => {
  const found = stepsInOrder(map).filter((step) => steps.includes(step.id))
  if (found.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="coverage-missing">
        {found.map((step) => (
          <li key={step.id}>
            <GoToStep step={step} mapId={map.id} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </>
  )
}
