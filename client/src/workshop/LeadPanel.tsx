// The facilitator's desk: the agenda and its clock, what is being asked, and what was decided.
import { itemsInOrder, settingsOf } from '@parcours/shared/workshop/agenda'
import { Square, X } from 'lucide-react'
import { useState } from 'react'
import type { CardId } from '@parcours/shared/domain/ids'
import { useBoard, useLeftMs, useWorkshop } from '../session/hooks.ts'
import { keepPlan } from '../session/own-plans.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { clockText } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { toast } from '../ui/toast.ts'
import { AgendaList } from './AgendaList.tsx'
import { AddMinuteButton, NextItemButton, PauseButton } from './ClockButtons.tsx'
import { Decisions } from './Decisions.tsx'
import { PlanChoice } from './PlanChoice.tsx'
import { Rounds } from './Rounds.tsx'
import './lead.css'

export interface LeadPanelProps {
  /** Cards in hand, for a vote on them. */
  readonly selection: readonly CardId[]
  readonly onClose: () => void
}

export const LeadPanel = ({ selection, onClose }: LeadPanelProps) => {
  const labels = useLabels()
  const words = labels.agenda
  const agenda = useWorkshop((view) => view.public.agenda)
  const [isChoosing, setChoosing] = useState(false)
  const isEmpty = Object.keys(agenda).length === 0
  const isUpNow = useWorkshop(
    ({ public: { writing, rating, vote, shown } }) =>
      (writing ?? rating ?? vote) !== null || shown?.kind === 'curve' || shown?.kind === 'ranking',
  )
  const rounds = <Rounds key="rounds" selection={selection} />
  const items = !isEmpty && !isChoosing && (
    <div key="items" className="lead-items">
      <AgendaList />
      <div className="lead-agenda-foot">
        <Button look="plain" onClick={() => setChoosing(true)}>
          {words.replace}
        </Button>
        <KeepPlan />
      </div>
    </div>
  )
  return (
    <aside
      className="lead-panel"
      aria-label={words.title}
      onKeyDown={(event) => {
        // A dialog or a form inside has an Escape of its own.
        const isInner = event.target instanceof Element && event.target.closest('dialog, .lead-form') !== null
        if (event.key !== 'Escape' || event.defaultPrevented || isInner) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2>{words.title}</h2>
        <IconButton label={words.close} icon={<X size={18} />} onClick={onClose} />
      </header>
      <div className="lead-body">
        {isEmpty || isChoosing ? (
          <PlanChoice
            {...(!isEmpty && { asks: words.replaceAsk, onCancel: () => setChoosing(false) })}
            onChosen={() => setChoosing(false)}
          />
        ) : (
          <ClockControls />
        )}
        {/* What people answer or look at right now is nearer to the hand than what comes later. */}
        {isUpNow ? [rounds, items] : [items, rounds]}
        <Decisions />
      </div>
    </aside>
  )
}

/** The agenda is the board's; a copy of it can serve on other boards. */
const KeepPlan = () => {
  const words = useLabels().agenda
  const agenda = useWorkshop((view) => view.public.agenda)
  const title = useBoard((board) => board.title) || words.title
  const keep = () =>
    toast(keepPlan(title, itemsInOrder(agenda).map(settingsOf)) ? words.planKept(title) : words.planNotKept)
  return (
    <Button look="plain" onClick={keep}>
      {words.keepPlan}
    </Button>
  )
}

const ClockControls = () => {
  const words = useLabels().agenda
  const send = useCommand()
  const left = useLeftMs()
  return (
    <div className="lead-clock">
      <NextItemButton />
      {left !== null && (
        <>
          <output>{clockText(left)}</output>
          <PauseButton />
          <AddMinuteButton />
          <IconButton
            label={words.stop}
            icon={<Square size={16} />}
            onClick={() => void send({ kind: 'stop-clock' })}
          />
        </>
      )}
    </div>
  )
}
