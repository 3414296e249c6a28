// A facilitator's phone leads the wall, the clock and what is asked, from anywhere in the room.
import { itemOf } from '@parcours/shared/workshop/agenda'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useBoard, useLeftMs, useSessionState, useWorkshop } from '../../session/hooks.ts'
import { useCommand } from '../../session/use-command.ts'
import { Button } from '../../ui/Button.tsx'
import { clockText } from '../../ui/format.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { AddMinuteButton, NextItemButton, PauseButton } from '../../workshop/ClockButtons.tsx'
import { Rounds } from '../../workshop/Rounds.tsx'
import '../../workshop/lead.css'
import { indexOfShown, scenesOf, shownOf } from '../present/scenes.ts'
import { useSceneTitle } from '../present/use-scene-title.ts'
import './remote.css'
import { titleOfItem } from '../../workshop/item-title.ts'

export const Remote = () => (
  <section className="answer-panel phone-remote">
    <WallControls />
    <Clock />
    <Rounds selection={nothing} />
  </section>
)
const nothing: readonly never[] = []

const WallControls = () => {
  const words = useLabels().phone.remote
  const board = useBoard((b) => b)
  const workshop = useWorkshop((view) => view.public)
  const isOffline = useSessionState((s) => s.connection.kind === 'offline')
  const titleOf = useSceneTitle()
  const command = useCommand()
  const scenes = scenesOf(board, workshop)
  const at = indexOfShown(scenes, workshop.shown)
  const [before, scene, after] = [scenes[at - 1], scenes[at], scenes[at + 1]]
  const show = (next: typeof scene) => next && void command({ kind: 'show', shown: shownOf(next) })
  return (
    <section aria-label={words.wall}>
      <h2>
        {words.wall} · {words.position(at + 1, scenes.length)}
      </h2>
      <p className="phone-remote-scene" aria-live="polite">
        {scene !== undefined && titleOf(scene)}
      </p>
      <div className="phone-remote-keys">
        <Button large disabled={before === undefined || isOffline} onClick={() => show(before)}>
          <ChevronLeft size={20} aria-hidden />
          {words.previous}
        </Button>
        <Button look="primary" large disabled={after === undefined || isOffline} onClick={() => show(after)}>
          {words.next}
          <ChevronRight size={20} aria-hidden />
        </Button>
      </div>
      <p className="phone-remote-then">{after === undefined ? words.last : words.after(titleOf(after))}</p>
    </section>
  )
}

const Clock = () => {
  const labels = useLabels()
  const agenda = useWorkshop((view) => view.public.agenda)
  const clock = useWorkshop((view) => view.public.clock)
  const left = useLeftMs()
  if (Object.keys(agenda).length === 0) return <p className="answer-lead">{labels.phone.remote.noAgenda}</p>
  const item = clock === null ? undefined : itemOf(agenda, clock.itemId)
  return (
    <section aria-label={labels.phone.remote.clock}>
      <h2>{labels.phone.remote.clock}</h2>
      <p className="phone-remote-scene">
        {item === undefined ? labels.phone.remote.notStarted : titleOfItem(item, labels)}
      </p>
      <div className="phone-remote-keys">
        {left !== null && (
          <>
            <output>{clockText(left)}</output>
            <PauseButton large />
            <AddMinuteButton large />
          </>
        )}
        <NextItemButton large />
      </div>
    </section>
  )
}
