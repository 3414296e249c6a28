// Six reactions side by side: each says its name, and may be pressed again and again.
import { reactions } from '@parcours/shared/wire/presence'
import { useLiveSession } from '../session/hooks.ts'
import { useLabels } from '../ui/labels/catalogue.ts'
import { react } from './floating.ts'
import { reactionSigns } from './reactions.ts'
import './reactions.css'

export const ReactionRow = () => {
  const session = useLiveSession()
  const words = useLabels().eyes.reactions
  return (
    <fieldset className="reaction-row" aria-label={words.open}>
      {reactions.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={words.names[kind]}
          title={words.names[kind]}
          onClick={() => react(session, kind)}
        >
          {reactionSigns[kind]}
        </button>
      ))}
    </fieldset>
  )
}
