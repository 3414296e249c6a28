// The journey read aloud: one step a page, large, with the arrows to go on.
import type { Card } from '@parcours/shared/domain/card'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { zoneOf } from '@parcours/shared/scoring/zone'
import { ArrowLeft, ArrowRight, Diamond, X } from 'lucide-react'
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useLeadingPersona } from '../session/leading.ts'
import { useReading } from '../session/reading.ts'
import { useCardPicture } from '../session/use-picture.ts'
import { Button } from '../ui/Button.tsx'
import { formatSigned } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { useLanguage } from '../ui/language.ts'
import { MarkedText } from '../ui/MarkedText.tsx'
import { useModal } from '../ui/use-modal.ts'
import { Picture } from '../ui/Picture.tsx'
import { storyPages, type StoryPage } from './story-pages.ts'
import './StoryReader.css'

export const StoryReader = () => {
  const mapId = useReading((s) => s.mapId)
  const map = useBoard((board) => (mapId === null ? undefined : board.maps[mapId]))
  return map === undefined ? null : <Story key={map.id} map={map} />
}

const Story = ({ map }: { readonly map: JourneyMap }) => {
  const labels = useLabels()
  const words = labels.maps.story
  const board = useBoard((b) => b)
  const persona = useLeadingPersona(map)
  const pages = useMemo(() => storyPages(board, map, persona), [board, map, persona])
  const [index, setIndex] = useState(0)
  // A step that somebody deletes meanwhile shortens the story under the reader.
  const at = Math.min(index, Math.max(0, pages.length - 1))
  const page = pages[at]
  const titleId = useId()
  const close = () => useReading.getState().read(null)
  const { ref, onCancel } = useModal(close)
  useEffect(() => ref.current?.querySelector<HTMLElement>('.story-foot .is-primary')?.focus(), [ref])
  const go = (to: number) => setIndex(Math.min(Math.max(0, to), pages.length - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keys[event.key]?.(at, pages.length)
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const personaName = persona === undefined ? '' : (board.personas[persona]?.name ?? '')
  return (
    // The keys turn the pages; the buttons below do the same by name.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className="ui-modal story-reader"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={onCancel}
    >
      <header className="story-bar">
        <h2 id={titleId}>{words.title(map.title || labels.board.canvas.untitledMap)}</h2>
        <IconButton label={labels.common.close} icon={<X size={20} />} onClick={close} />
      </header>
      {page === undefined ? (
        <p className="story-quiet">{words.noSteps}</p>
      ) : (
        <Page key={page.step.id} page={page} persona={personaName} />
      )}
      {page !== undefined && (
        <footer className="story-foot">
          <Button icon={<ArrowLeft size={18} />} aria-disabled={at === 0} onClick={() => go(at - 1)}>
            {words.previous}
          </Button>
          <span className="story-progress">
            <span role="status">{words.progress(at + 1, pages.length)}</span>
            <progress value={at + 1} max={pages.length} aria-label={words.progress(at + 1, pages.length)} />
          </span>
          <Button look="primary" aria-disabled={at === pages.length - 1} onClick={() => go(at + 1)}>
            {words.next} <ArrowRight size={18} aria-hidden="true" />
          </Button>
        </footer>
      )}
    </dialog>
  )
}

const keys: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

const Page = ({ page, persona }: { readonly page: StoryPage; readonly persona: string }) => {
  const labels = useLabels()
  const words = labels.maps.story
  const language = useLanguage((s) => s.language)
  const { step, stage, emotion, passages, verbatims } = page
  const zone = zoneOf(emotion)
  const isQuiet = passages.length === 0 && verbatims.length === 0 && (step.narrative ?? '').trim() === ''
  return (
    <article className="story-page">
      {stage !== undefined && (
        <p className="story-stage">
          {labels.method.phases[stage.phase]} · {stage.title || labels.board.canvas.untitledStage}
          {stage.kind !== undefined && ` · ${words.stage[stage.kind]}`}
        </p>
      )}
      <h3>
        {step.title || labels.board.canvas.untitledStep}
        {step.momentOfTruth === true && (
          <span className="story-truth">
            <Diamond size={18} fill="currentColor" aria-hidden="true" /> {labels.method.momentOfTruth}
          </span>
        )}
      </h3>
      {emotion !== null && zone !== null && (
        <p className={`story-emotion is-${zone}`}>
          {words.emotion(persona)} <strong>{formatSigned(language, emotion)}</strong> · {labels.method.zones[zone]}
        </p>
      )}
      {step.narrative !== undefined && <p className="story-narrative">{step.narrative}</p>}
      {isQuiet && <p className="story-quiet">{words.quiet}</p>}
      {verbatims.map((card) => (
        <blockquote key={card.id}>
          <StoryPicture card={card} />
          <p>
            <MarkedText text={card.text} />
          </p>
          {card.source !== undefined && <cite>{labels.inspector.card.sources[card.source]}</cite>}
        </blockquote>
      ))}
      <div className="story-passages">
        {passages.map(({ lane, cards }) => (
          <section key={lane.id}>
            <h4>{lane.label ?? labels.method.lanes[lane.kind]}</h4>
            <ul>
              {cards.map((card) => (
                <li key={card.id}>
                  <StoryPicture card={card} />
                  <MarkedText text={card.text} />
                  {lane.kind === 'experience' && <span> · {labels.method.kinds[card.kind]}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}

/** A card's picture in its own proportions; its words, if any, stand under it. */
const StoryPicture = ({ card }: { readonly card: Card }) => {
  const picture = useCardPicture(card)
  const { image } = card.data
  if (image === undefined) return null
  return (
    <div className="story-picture" style={{ aspectRatio: `${image.width} / ${image.height}` }}>
      <Picture {...picture} />
    </div>
  )
}
