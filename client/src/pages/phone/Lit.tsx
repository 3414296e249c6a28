// A note or a lane in the light, for a hand.
import type { Card } from '@parcours/shared/domain/card'
import type { LaneId } from '@parcours/shared/domain/ids'
import type { JourneyMap } from '@parcours/shared/domain/map'
import { Lightbulb } from 'lucide-react'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { CardLine } from './CardLine.tsx'
import { ShownLane } from './ShownLane.tsx'

export type LitProps = { readonly card: Card } | { readonly map: JourneyMap; readonly laneId: LaneId }

export const Lit = (lit: LitProps) => {
  const words = useLabels().eyes.light
  return (
    <div className="phone-lit">
      <p className="phone-lit-sign">
        <Lightbulb size={16} aria-hidden />
        {words.title}
      </p>
      {'card' in lit ? (
        <ul aria-label={words.title}>
          <CardLine card={lit.card} />
        </ul>
      ) : (
        <ShownLane map={lit.map} laneId={lit.laneId} />
      )}
    </div>
  )
}
