// Having the steps rated: of which map, for whom.
import type { MapId } from '@parcours/shared/domain/ids'
import { mapOrFirst } from '@parcours/shared/workshop/map-of'
import type { Subject } from '@parcours/shared/workshop/rating'
import { useState } from 'react'
import { useBoard } from '../session/hooks.ts'
import { useCommand } from '../session/use-command.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'
import { Choice, Several } from './fields.tsx'
import { mapChoices, useMaps, useSubjects } from './map-choices.ts'

export const RateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const labels = useLabels()
  const words = labels.agenda
  const send = useCommand()
  const maps = useMaps()
  const [mapId, setMap] = useState<MapId>()
  const map = useBoard((board) => mapOrFirst(board, mapId))
  const offered = useSubjects(map)
  const [chosen, setChosen] = useState<readonly Subject[]>()
  const known = offered.map(({ value }) => value)
  const subjects = chosen?.filter((each) => known.includes(each)) ?? known.filter((each) => each !== 'employee')
  const steps = Object.keys(map?.steps ?? {}).length
  const open = async () => {
    if (map === undefined) return
    if ((await send({ kind: 'open-rating', mapId: map.id, subjects })).kind === 'accepted') onClose()
  }
  return (
    <Dialog
      title={words.startRating}
      onClose={onClose}
      actions={
        <Button look="primary" disabled={subjects.length === 0 || steps === 0} onClick={() => void open()}>
          {words.rating.go}
        </Button>
      }
    >
      <div className="lead-dialog">
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
        <Several label={words.rated} choices={offered} chosen={subjects} onChange={setChosen} />
        <p className="lead-hint">{words.rating.load(steps * subjects.length)}</p>
      </div>
    </Dialog>
  )
}
