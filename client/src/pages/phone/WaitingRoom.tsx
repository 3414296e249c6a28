// Nothing to do for the moment: what runs, what comes next, who is here, and how the last vote ended.
import { decisionsInTime } from '@parcours/shared/workshop/lead'
import { resultsInTime } from '@parcours/shared/workshop/tally'
import { itemOf, itemsInOrder } from '@parcours/shared/workshop/agenda'
import { Suspense } from 'react'
import { useColorOf, useSession, usePeers, useWorkshop } from '../../session/hooks.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { titleOfItem } from '../../workshop/item-title.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { MyGroup } from './MyGroup.tsx'
import { Ranking } from './parts.ts'

const facesShown = 12

export const WaitingRoom = () => {
  const labels = useLabels()
  const words = labels.phone.waiting
  const { me } = useSession()
  const agenda = useWorkshop((view) => view.public.agenda)
  const clock = useWorkshop((view) => view.public.clock)
  const decisions = useWorkshop((view) => view.public.decisions)
  const results = useWorkshop((view) => view.public.results)
  const peers = usePeers((all) => all)
  const colorOf = useColorOf()
  const items = itemsInOrder(agenda)
  const current = clock === null ? undefined : itemOf(agenda, clock.itemId)
  const at = items.findIndex(({ id }) => id === clock?.itemId)
  const next = at === -1 ? items.find(({ endedAt }) => endedAt === undefined) : items[at + 1]
  const isOver = items.length > 0 && current === undefined && next === undefined
  const last = resultsInTime(results).at(-1)
  const decided = decisionsInTime(decisions)
  const here = [
    { id: me.participantId, name: me.name, color: colorOf(me.participantId) },
    ...othersOf(peers, me.participantId),
  ]
  return (
    <section className="answer-panel">
      <h1>{current !== undefined ? titleOfItem(current, labels) : isOver ? words.over : words.title}</h1>
      <p className="answer-lead">{isOver ? words.thanks : words.lead}</p>
      <MyGroup />
      {next !== undefined && (
        <div className="phone-next">
          <h2>{words.next}</h2>
          <p>
            <strong>{titleOfItem(next, labels)}</strong>
            <small>
              {labels.workshop.items[next.kind]} · {words.minutes(next.minutes)}
            </small>
          </p>
        </div>
      )}
      <Suspense>{last !== undefined && <Ranking result={last} />}</Suspense>
      {decided.length > 0 && (
        <div className="phone-decisions">
          <h2>{words.decisions}</h2>
          <ul>
            {decided.map(([id, { text }]) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="phone-here">
        <h2>{words.here(here.length)}</h2>
        <ul>
          {here.slice(0, facesShown).map(({ id, name, color }) => (
            <li key={id}>
              <Avatar name={name} color={color} />
            </li>
          ))}
          {here.length > facesShown && <li>+{here.length - facesShown}</li>}
        </ul>
      </div>
    </section>
  )
}

interface Present {
  readonly id: string
  readonly name: string
  readonly color: string
}

/** Each person once, on however many devices. */
const othersOf = (peers: readonly { readonly user: Present }[], me: string): Present[] => [
  ...new Map(peers.filter(({ user }) => user.id !== me).map(({ user }) => [user.id, user])).values(),
]
