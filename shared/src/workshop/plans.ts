// Ready-made agendas. Minutes add up to what the name promises; a facilitator changes them as they like.
import type { LaneKind, Language } from '../domain/values.ts'
import type { AgendaKind, NewAgendaItem } from './agenda.ts'
import type { Mode } from './mode.ts'

type Bilingual = Readonly<Record<Language, string>>
interface PlannedItem {
  readonly kind: AgendaKind
  readonly title: Bilingual
  readonly minutes: number
  readonly mode?: Mode
  readonly laneKinds?: LaneKind[]
}
export interface Plan {
  readonly name: string
  readonly title: Bilingual
  readonly items: readonly PlannedItem[]
}

const item = (kind: AgendaKind, minutes: number, fr: string, en: string, mode?: Mode): PlannedItem => ({
  kind,
  title: { fr, en },
  minutes,
  ...(mode && { mode }),
})

/** One line a plan; the first is offered first. */
export const plans: readonly Plan[] = [
  {
    name: 'journey-90',
    title: { fr: 'Parcours client en 90 minutes', en: 'Customer journey in 90 minutes' },
    items: [
      item('discuss', 10, 'Le parcours et le persona', 'The journey and the persona', 'meeting'),
      item('write', 12, 'Ce qui irrite, ce qui enchante', 'What irritates, what delights'),
      item('reveal', 8, 'Lecture des notes', 'Reading the notes'),
      item('cluster', 15, 'Regrouper ce qui se ressemble', 'Group what is alike'),
      item('rate', 10, 'Noter chaque étape', 'Rate every step'),
      item('discuss', 10, 'La courbe et les désaccords', 'The curve and the disagreements'),
      item('vote', 5, 'Quels irritants traiter d’abord\u202f?', 'Which irritants come first?'),
      item('discuss', 20, 'Décider et répartir les actions', 'Decide and share out the actions'),
    ],
  },
  {
    name: 'irritants-30',
    title: { fr: 'Irritants en 30 minutes', en: 'Irritants in 30 minutes' },
    items: [
      {
        ...item('write', 8, 'Qu’est-ce qui irrite\u202f?', 'What irritates?', 'meeting'),
        laneKinds: ['irritant', 'experience', 'issue'],
      },
      item('reveal', 4, 'Lecture des notes', 'Reading the notes'),
      item('cluster', 6, 'Regrouper ce qui se ressemble', 'Group what is alike'),
      item('vote', 4, 'Quels irritants traiter d’abord\u202f?', 'Which irritants come first?'),
      item('discuss', 8, 'Décider de la suite', 'Decide what comes next'),
    ],
  },
  {
    name: 'blueprint-half-day',
    title: { fr: 'Blueprint en une demi-journée', en: 'Blueprint in half a day' },
    items: [
      item('discuss', 20, 'Le service, du début à la fin', 'The service, from end to end', 'design'),
      {
        ...item('write', 20, 'Ce que chacun fait, étape par étape', 'What each of us does, step by step'),
        laneKinds: ['action', 'front', 'back', 'support'],
      },
      item('reveal', 15, 'Lecture des notes', 'Reading the notes'),
      item('cluster', 35, 'Ordonner scène et coulisses', 'Order front stage and back stage'),
      item('break', 15, 'Pause', 'Break'),
      {
        ...item('write', 15, 'Incohérences et simplifications', 'Inconsistencies and simplifications'),
        laneKinds: ['issue'],
      },
      item('reveal', 10, 'Lecture des notes', 'Reading the notes'),
      item('cluster', 20, 'Regrouper ce qui se ressemble', 'Group what is alike'),
      item('vote', 10, 'Que simplifier d’abord\u202f?', 'What shall we simplify first?'),
      item('discuss', 50, 'Décider et répartir les actions', 'Decide and share out the actions'),
    ],
  },
]

/** What `set-agenda` takes. */
export const itemsOf = (plan: Plan, language: Language): NewAgendaItem[] =>
  plan.items.map((each) => ({ ...each, title: each.title[language] }))
