// Team or site, where the workshop has some: results are told by group.
import { useSession, useWorkshop } from '../../session/hooks.ts'
import { useCommand } from '../../session/use-command.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const MyGroup = () => {
  const words = useLabels().phone.group
  const { me } = useSession()
  const people = useWorkshop((view) => view.public.people)
  const command = useCommand()
  const mine = people[me.participantId]?.group ?? ''
  const groups = [...new Set(Object.values(people).flatMap(({ group }) => group ?? []))].toSorted((a, b) =>
    a.localeCompare(b),
  )
  if (groups.length === 0) return null
  return (
    <label className="phone-group">
      {words.mine}
      <select
        value={mine}
        onChange={(event) =>
          void command({ kind: 'set-group', participantId: me.participantId, group: event.target.value })
        }
      >
        <option value="">{words.none}</option>
        {groups.map((group) => (
          <option key={group} value={group}>
            {group}
          </option>
        ))}
      </select>
    </label>
  )
}
