// The agenda as a list, and the clock of what runs, to the second.
import { itemsInOrder } from '@parcours/shared/workshop/agenda'
import { useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Fitted, smaller } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'
import { titleOfItem } from '../../workshop/item-title.ts'

export const AgendaScene = () => {
  const labels = useLabels()
  const words = labels.present.agenda
  const agenda = useWorkshop((view) => view.public.agenda)
  const clock = useWorkshop((view) => view.public.clock)
  const items = itemsInOrder(agenda)
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const present = items.findIndex(({ id }) => id === clock?.itemId)
  return (
    <>
      <SceneHead title={words.title} under={words.length(items.length, minutes)} />
      <Fitted content={JSON.stringify(items)} steps={smaller}>
        {() => (
          <ol className={items.length > 9 ? 'wall-agenda is-long' : 'wall-agenda'}>
            {items.map((item, i) => (
              <li
                key={item.id}
                className={i === present ? 'is-now' : item.endedAt === undefined ? undefined : 'is-over'}
                aria-current={i === present ? 'step' : undefined}
              >
                <b>{i + 1}</b>
                <span>{titleOfItem(item, labels)}</span>
                <em>{words.minutes(item.minutes)}</em>
              </li>
            ))}
          </ol>
        )}
      </Fitted>
    </>
  )
}
