// Having people write in private: on what, in which lanes, under their names or not.
import type { LaneId, MapId } from '@parcours/shared/domain/ids'
import { lanesFor, mapOrFirst } from '@parcours/shared/workshop/map-of'
import { authorship } from '@parcours/shared/workshop/notes'
import { useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { TextField } from '../ui/TextField.tsx'
import { Choice, Several } from './fields.tsx'
import { laneChoices, mapChoices, useMaps } from './map-choices.ts'

export const WriteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const labels = useLabels()
  const words = labels.agenda
  const send = useCommand()
  const maps = useMaps()
  const [mapId, setMap] = useState<MapId>()
  const map = useBoard((board) => mapOrFirst(board, mapId))
  const [question, setQuestion] = useState('')
  const [chosen, setChosen] = useState<readonly LaneId[]>()
  const [whose, setWhose] = useState<(typeof authorship.options)[number]>('free')
  const laneIds = map === undefined ? [] : (chosen ?? lanesFor(map)).filter((id) => Object.hasOwn(map.lanes, id))
  const open = async () => {
    if (map === undefined) return
    const asked = { mapId: map.id, laneIds, question: question.trim(), authorship: whose }
    if ((await send({ kind: 'open-writing', ...asked })).kind === 'accepted') onClose()
  }
  return (
    <Dialog
      title={words.startWriting}
      onClose={onClose}
      actions={
        <Button look="primary" disabled={laneIds.length === 0} onClick={() => void open()}>
          {words.writing.go}
        </Button>
      }
    >
      <div className="lead-dialog">
        <TextField
          label={words.vote.question}
          value={question}
          maxLength={200}
          placeholder={labels.answer.write.title}
          onChange={setQuestion}
        />
        {maps.length > 1 && map !== undefined && (
          <Choice
            label={words.map}
            value={map.id}
            choices={mapChoices(maps, labels)}
            onChange={(next) => {
              setMap(next)
              setChosen(undefined)
            }}
          />
        )}
        {map !== undefined && (
          <Several label={words.lanes} choices={laneChoices(map, labels)} chosen={laneIds} onChange={setChosen} />
        )}
        <Choice
          label={words.writing.authorship}
          value={whose}
          choices={authorship.options.map((value) => ({ value, label: words.writing.authors[value] }))}
          onChange={setWhose}
        />
      </div>
    </Dialog>
  )
}
