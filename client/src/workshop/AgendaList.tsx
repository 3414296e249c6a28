// The items of the agenda: started, changed, moved and removed one by one.
import { agendaKind, itemsInOrder, type ListedItem, type NewAgendaItem } from '@parcours/shared/workshop/agenda'
import { Ellipsis, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useWorkshop } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Menu } from '../ui/Menu.tsx'

export const AgendaList = () => {
  const labels = useLabels()
  const words = labels.agenda
  const send = useCommand()
  const clock = useWorkshop((view) => view.public.clock)
  const items = itemsInOrder(useWorkshop((view) => view.public.agenda))
  const [edited, setEdited] = useState<string | null>(null)
  const titleOf = (item: ListedItem) => (item.title === '' ? labels.present.kinds[item.kind] : item.title)
  return (
    <>
      <ol className="lead-agenda">
        {items.map((item, i) =>
          edited === item.id ? (
            <li key={item.id}>
              <ItemForm
                item={item}
                onCancel={() => setEdited(null)}
                onSave={async (changed) => {
                  if ((await send({ kind: 'change-item', id: item.id, item: changed })).kind === 'accepted')
                    setEdited(null)
                }}
              />
            </li>
          ) : (
            <li
              key={item.id}
              className={item.id === clock?.itemId ? 'is-now' : item.endedAt === undefined ? undefined : 'is-over'}
              aria-current={item.id === clock?.itemId ? 'step' : undefined}
            >
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
                    label: words.up,
                    disabled: i === 0,
                    onSelect: () => void send({ kind: 'move-item', id: item.id, to: i - 1 }),
                  },
                  {
                    label: words.down,
                    disabled: i === items.length - 1,
                    onSelect: () => void send({ kind: 'move-item', id: item.id, to: i + 1 }),
                  },
                  {
                    label: words.remove,
                    danger: true,
                    onSelect: () => void send({ kind: 'remove-item', id: item.id }),
                  },
                ]}
              >
                <Ellipsis size={17} aria-hidden="true" />
              </Menu>
            </li>
          ),
        )}
      </ol>
      {edited === 'new' ? (
        <ItemForm
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

interface ItemFormProps {
  readonly item?: ListedItem
  readonly onSave: (item: NewAgendaItem) => void
  readonly onCancel: () => void
}

const ItemForm = ({ item, onSave, onCancel }: ItemFormProps) => {
  const labels = useLabels()
  const words = labels.agenda
  const id = useId()
  const [title, setTitle] = useState(item?.title ?? '')
  const [minutes, setMinutes] = useState(String(item?.minutes ?? 10))
  const [kind, setKind] = useState(item?.kind ?? 'discuss')
  const whole = Number(minutes)
  const isValid = Number.isInteger(whole) && whole >= 1 && whole <= 480
  const settings = item && { ...item, order: undefined, startedAt: undefined, endedAt: undefined, id: undefined }
  return (
    <form
      className="lead-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        // What an item has beside these is kept; undefined fields do not travel.
        if (isValid) onSave({ ...settings, title: title.trim(), minutes: whole, kind })
      }}
    >
      <label htmlFor={`${id}-title`}>{words.item}</label>
      <input
        id={`${id}-title`}
        value={title}
        maxLength={200}
        placeholder={labels.present.kinds[kind]}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-minutes`}>{words.minutes}</label>
      <input
        id={`${id}-minutes`}
        type="number"
        min={1}
        max={480}
        value={minutes}
        aria-invalid={!isValid}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-kind`}>{words.kind}</label>
      <select
        id={`${id}-kind`}
        value={kind}
        onChange={(event) => {
          const chosen = agendaKind.options.find((each) => each === event.currentTarget.value)
          if (chosen !== undefined) setKind(chosen)
        }}
      >
        {agendaKind.options.map((each) => (
          <option key={each} value={each}>
            {labels.present.kinds[each]}
          </option>
        ))}
      </select>
      <div>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look="primary" type="submit" disabled={!isValid}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
