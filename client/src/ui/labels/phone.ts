// The words of the phone: write, rate, vote, and what happens in between.
import { bilingual } from './bilingual.ts'

const fr = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`
const en = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const phoneLabels = bilingual(
  {
    wholeBoard: 'Tout le tableau',
    hand: { raise: 'Lever la main', lower: 'Baisser la main' },
    clock: { left: 'Temps restant', over: 'Temps dépassé', paused: 'en pause' },
    offline: {
      none: 'Hors ligne. Continuez\u202f: tout partira au retour du réseau.',
      some: (n: number) => `Hors ligne · ${fr(n, 'action partira', 'actions partiront')} au retour du réseau`,
    },
    waiting: {
      title: 'Tout est prêt',
      lead: 'La suite s’affichera ici. Gardez cette page ouverte.',
      now: 'En ce moment',
      next: 'Ensuite',
      minutes: (n: number) => `${n} min`,
      here: (n: number) => (n === 0 ? 'Personne n’est encore là' : fr(n, 'personne est là', 'personnes sont là')),
      decisions: 'Décisions',
    },
  },
  {
    wholeBoard: 'The whole board',
    hand: { raise: 'Raise my hand', lower: 'Lower my hand' },
    clock: { left: 'Time left', over: 'Over time', paused: 'paused' },
    offline: {
      none: 'Offline. Go on: everything leaves when the network is back.',
      some: (n) => `Offline · ${en(n, 'action leaves', 'actions leave')} when the network is back`,
    },
    waiting: {
      title: 'All is ready',
      lead: 'What comes next appears here. Keep this page open.',
      now: 'Right now',
      next: 'Next',
      minutes: (n) => `${n} min`,
      here: (n) => (n === 0 ? 'Nobody is here yet' : en(n, 'person is here', 'people are here')),
      decisions: 'Decisions',
    },
  },
)
