// A kind's mark: colour is never the only sign.
import { cardKinds, type CardKind } from '@parcours/shared/domain/values'
import { hasMark } from '@parcours/shared/layout/metrics'
import {
  BadgeCheck,
  BriefcaseBusiness,
  CircleHelp,
  Cog,
  Database,
  Flag,
  Frown,
  HandHeart,
  Headset,
  Heart,
  Layers,
  Lightbulb,
  Megaphone,
  MessageCircle,
  MessageSquareQuote,
  Receipt,
  Smile,
  Sparkles,
  Target,
  TriangleAlert,
  Users,
  Zap,
  type LucideIcon,
} from 'lucide-react'

const marks: Partial<Record<CardKind, LucideIcon>> = {
  question: CircleHelp,
  think: MessageCircle,
  feel: Heart,
  verbatim: MessageSquareQuote,
  moment: Flag,
  irritant: Frown,
  breaking: Zap,
  enchantment: Smile,
  expectation: Target,
  need: HandHeart,
  stakeholder: Users,
  employee: BriefcaseBusiness,
  opportunity: Lightbulb,
  promise: BadgeCheck,
  dataItem: Database,
  campaign: Megaphone,
  front: Headset,
  back: Cog,
  support: Layers,
  evidence: Receipt,
  issue: TriangleAlert,
}

export const markedKinds: readonly CardKind[] = cardKinds.filter(hasMark)

/** The picture itself, drawn once a page: the cards show it as their background (far/use-marks). */
export const KindIcon = ({ kind }: { readonly kind: CardKind }) => {
  const Mark = marks[kind] ?? Sparkles
  return <Mark size={13} strokeWidth={2.2} aria-hidden />
}

/** Under the pointer alone, to say its name: at rest a mark is drawn by the card's own words, and is no element. */
export const KindMark = ({ kind, label }: { readonly kind: CardKind; readonly label: string }) => (
  <span className={`card-mark of-${kind}`} title={label} />
)
