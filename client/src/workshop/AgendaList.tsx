// The items of the agenda: started, changed, put in order and removed one by one.
import { itemsInOrder, settingsOf, type ListedItem, type NewAgendaItem } from '@parcours/shared/workshop/agenda'
import { Ellipsis, GripVertical, Plus } from 'lucide-react'
import { useState } from 'react'
import { useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Menu } from '../ui/Menu.tsx'
import { toast } from '../ui/toast.ts'
import { Question } from './Asking.tsx'
import { ItemForm } from './ItemForm.tsx'
import { useDragOrder } from './use-drag-order.ts'
import { titleOfItem } from './item-title.ts'

const fresh: NewAgendaItem = { kind: 'discuss', title: '', minutes: 10 }

export const AgendaList = () => {
  const labels = useLabels()
  const words = labels.agenda
  const send = useCommand()
  const clock = useWorkshop((view) => view.public.clock)
  const items = itemsInOrder(useWorkshop((view) => view.public.agenda))
  const ids = items.map(({ id }) => id)
  const [edited, setEdited] = useState<string | null>(null)
  const [removed, setRemoved] = useState<ListedItem | null>(null)
  const { drag, gripOf } = useDragOrder(ids, (id, to) => {
    const item = items.find((each) => each.id === id)
    if (item !== undefined) void send({ kind: 'move-item', id: item.id, to })
  })
  const others = ids.filter((id) => id !== drag?.id)
  const titleOf = (item: ListedItem) => titleOfItem(item, labels)
  const remove = async (item: ListedItem) => {
    const before = ids[ids.indexOf(item.id) + 1]
    if ((await send({ kind: 'remove-item', id: item.id })).kind !== 'accepted') return
    const back = { kind: 'add-item' as const, item: settingsOf(item), ...(before !== undefined && { before }) }
    toast(words.removed(titleOf(item)), { action: { label: labels.common.undo, run: () => void send(back) } })
  }
  const lookOf = (item: ListedItem) =>
    [
      item.id === clock?.itemId ? 'is-now' : item.endedAt === undefined ? '' : 'is-over',
      drag?.id === item.id ? 'is-dragged' : '',
      drag !== null && others[drag.to] === item.id ? 'is-landing' : '',
      drag !== null && drag.to >= others.length && others.at(-1) === item.id ? 'is-landing-after' : '',
    ].join(' ')
  return (
    <>
      <ol className="lead-agenda">
        {items.map((item, i) =>
          edited === item.id ? (
            <li key={item.id}>
              <ItemForm
                item={settingsOf(item)}
                onCancel={() => setEdited(null)}
                onSave={async (changed) => {
                  if ((await send({ kind: 'change-item', id: item.id, item: changed })).kind === 'accepted')
                    setEdited(null)
                }}
              />
            </li>
          ) : (
            <li key={item.id} className={lookOf(item)} aria-current={item.id === clock?.itemId ? 'step' : undefined}>
              <button type="button" className="lead-grip" aria-label={words.move(titleOf(item))} {...gripOf(item.id)}>
                <GripVertical size={15} aria-hidden="true" />
              </button>
              <b>{i + 1}</b>
              <span>{titleOf(item)}</span>
              <em>{labels.present.agenda.minutes(item.minutes)}</em>
              <Menu
                label={words.more(titleOf(item))}
                buttonClass="ui-icon-button"
                align="end"
                items={[
                  { label: words.startNow, onSelect: () => void send({ kind: 'start-item', id: item.id }) },
                  { label: words.edit, onSelect: () => setEdited(item.id) },
                  {
                    label: words.duplicate,
                    onSelect: () =>
                      void send({
                        kind: 'add-item',
                        item: settingsOf(item),
                        ...(ids[i + 1] && { before: ids[i + 1] }),
                      }),
                  },
                  {
                    label: words.remove,
                    danger: true,
                    onSelect: () => (item.id === clock?.itemId ? setRemoved(item) : void remove(item)),
                  },
                ]}
              >
                <Ellipsis size={17} aria-hidden="true" />
              </Menu>
            </li>
          ),
        )}
      </ol>
      {removed !== null && (
        <Question
          title={words.remove}
          text={words.removeRunning(titleOf(removed))}
          onYes={() => void remove(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
      {edited === 'new' ? (
        <ItemForm
          item={fresh}
          onCancel={() => setEdited(null)}
          onSave={async (item) => {
            if ((await send({ kind: 'add-item', item })).kind === 'accepted') setEdited(null)
          }}
        />
      ) : (
        <Button look="plain" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setEdited('new')}>
          {words.add}
        </Button>
      )}
    </>
  )
}
