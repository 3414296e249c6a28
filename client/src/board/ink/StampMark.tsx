// What a stamp shows: a sign of its own on a colour of its own, so that neither is alone.
import type { StampKind } from '@parcours/shared/domain/stamp'
import { Check, CircleHelp, Frown, Heart, Meh, Smile, Star, TriangleAlert, type LucideIcon } from 'lucide-react'

const marks: Readonly<Record<StampKind, LucideIcon>> = {
  heart: Heart,
  star: Star,
  question: CircleHelp,
  attention: TriangleAlert,
  check: Check,
  glad: Smile,
  calm: Meh,
  sad: Frown,
}

export const StampMark = ({ kind, size }: { readonly kind: StampKind; readonly size: number }) => {
  const Mark = marks[kind]
  return (
    <span className={`stamp-mark is-${kind}`} style={{ width: size, height: size }} aria-hidden="true">
      <Mark size={Math.round(size * 0.62)} strokeWidth={2.2} />
    </span>
  )
}
