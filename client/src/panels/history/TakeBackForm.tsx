// Whose doing, and since when: the answer is shown on the canvas before anything changes.
import type { ParticipantId } from '@parcours/shared/domain/ids'
import type { HistoryAnswer } from '@parcours/shared/wire/history'
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { namesOf } from '../../session/history.ts'
import { useLiveSession, usePeers } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ChoiceField } from '../fields.tsx'
import { usePast } from './use-past.ts'

const spans = ['5', '15', '30', '60', '240', '1440'] as const

export const TakeBackForm = ({ history }: { readonly history: HistoryAnswer }) => {
  const labels = useLabels()
  const words = labels.history.takeBack
  const people = useWriters(history)
  const { going, lookWithout } = usePast()
  const [chosen, setChosen] = useState<ParticipantId>()
  const [minutes, setMinutes] = useState<(typeof spans)[number]>('15')
  const who = people.find(({ id }) => id === chosen)
  return (
    <details className="history-take-back">
      <summary>
        <Undo2 size={16} aria-hidden="true" />
        {words.title}
      </summary>
      <div>
        <p className="history-hint">{people.length === 0 ? words.nobody : words.lead}</p>
        {people.length > 0 && (
          <>
            <ChoiceField
              label={words.who}
              value={who?.id}
              choices={people.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={setChosen}
            />
            <ChoiceField
              label={words.since}
              value={minutes}
              choices={spans.map((value) => ({ value, label: words.last(Number(value)) }))}
              onChoose={setMinutes}
            />
            {going.kind === 'failed' && going.why === 'nothing' && (
              <p className="history-hint" role="status">
                {words.nothing(who?.name ?? '')}
              </p>
            )}
            {going.kind === 'failed' && going.why !== 'nothing' && <Notice>{labels.failures[going.why]}</Notice>}
            <Button
              busy={going.kind === 'under-way'}
              disabled={who === undefined}
              onClick={() => void (who && lookWithout(who.id, who.name, Number(minutes)))}
            >
              {words.look}
            </Button>
          </>
        )}
      </div>
    </details>
  )
}

interface Writer {
  readonly id: ParticipantId
  readonly name: string
}

/** Who wrote lately, and who is here; under one name twice, the two are told apart by nothing but their order. */
const useWriters = ({ versions, people, writers }: HistoryAnswer): readonly Writer[] => {
  const { me } = useLiveSession()
  const peers = usePeers((all) => all)
  const names = namesOf(people)
  const here: Writer[] = [{ id: me.participantId, name: me.name }, ...peers.map(({ user }) => user)]
  const past = [...writers, ...versions.flatMap((version) => version.people)].map((id): Writer => ({
    id,
    name: names.get(id) ?? '',
  }))
  const all = new Map([...past, ...here].map(({ id, name }) => [id, name]))
  return [...all].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name))
}
