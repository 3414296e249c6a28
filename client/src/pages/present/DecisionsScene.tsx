// What was decided, in the order it was said.
import { decisionsInTime } from '@parcours/shared/workshop/lead'
import { useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { Fitted, smaller } from './Fitted.tsx'
import { SceneHead } from './SceneHead.tsx'

export const DecisionsScene = () => {
  const words = useLabels().present.decisions
  const decisions = useWorkshop((view) => view.public.decisions)
  const inTime = decisionsInTime(decisions)
  return (
    <>
      <SceneHead title={words.title} under={words.count(inTime.length)} />
      <Fitted content={JSON.stringify(inTime)} steps={smaller}>
        {() => (
          <ol className="wall-decisions">
            {inTime.map(([id, { text }]) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        )}
      </Fitted>
    </>
  )
}
