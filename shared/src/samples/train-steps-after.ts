import type { TrainStep } from './train-source.ts'

export const trainStepsAfter: readonly TrainStep[] = [
  {
    id: 'st09',
    stage: 'sg5',
    title: { fr: 'Arriver et repartir', en: 'Arriving and moving on' },
    durationMin: 15,
    customerActions: [
      { fr: 'Suit l’itinéraire de secours jusqu’au tram', en: 'Follows the fallback itinerary to the tram' },
    ],
    questions: [{ fr: 'Le tram de remplacement est-il compris ?', en: 'Is the replacement tram included?' }],
    thinks: [{ fr: 'On perd une heure, mais c’est balisé.', en: 'We lose an hour, but the way is clear.' }],
    feels: [{ fr: 'Neutre', en: 'Neutral' }],
    touchpoints: [
      {
        id: 'tp13',
        name: { fr: 'Itinéraire dans l’application', en: 'In-app itinerary' },
        channel: 'app',
        medium: 'digital',
        trigger: 'pull',
        nature: 'informative',
        volumePerMonth: 15000,
      },
    ],
    ratings: { ines: { p1: 0, p2: 0, p3: 1, p4: 0, p5: 0 }, marc: { p1: 0, p2: -1, p3: 0, p4: 0, p5: 0 } },
    delivered: 0,
    target: 1,
    employee: {
      rating: 0,
      feeling: { fr: 'Coordination avec le tram encore manuelle', en: 'Coordination with the tram still manual' },
    },
  },
  {
    id: 'st10',
    stage: 'sg5',
    title: { fr: 'Être dédommagé et remercié', en: 'Being compensated and thanked' },
    durationMin: 5,
    momentOfTruth: true,
    customerActions: [
      {
        fr: 'Découvre un remboursement partiel déjà versé et un message signé',
        en: 'Finds a partial refund already paid and a signed message',
      },
    ],
    questions: [{ fr: 'Que garde-t-on de ce voyage ?', en: 'What will we remember of this trip?' }],
    thinks: [{ fr: 'Je vais le raconter au bureau.', en: 'I’ll tell everyone at work.' }],
    feels: [{ fr: 'Surprise, reconnaissance', en: 'Surprise, gratitude' }],
    touchpoints: [
      {
        id: 'tp14',
        name: { fr: 'E-mail de dédommagement', en: 'Compensation e-mail' },
        channel: 'email',
        medium: 'digital',
        trigger: 'push',
        nature: 'transactional',
        volumePerMonth: 2300,
      },
    ],
    enchantments: [
      {
        id: 'en4',
        text: { fr: 'Remboursement versé sans formulaire', en: 'Refund paid without any form' },
        verbatim: { fr: '« L’argent est arrivé avant que je réclame. »', en: '“The money came before I asked.”' },
      },
    ],
    ratings: { ines: { p1: 3, p2: 2, p3: 3, p4: 3, p5: 2 }, marc: { p1: 2, p2: 2, p3: 1, p4: 3, p5: 2 } },
    delivered: 2.5,
    target: 2,
    metrics: { nps: [9, 10, 8, 9, 7, 10, 9, 6], csat: [5, 5, 4, 5, 4, 3, 5, 5] },
    employee: {
      rating: 2,
      feeling: { fr: 'Moins de réclamations, plus de mercis', en: 'Fewer complaints, more thank-yous' },
    },
  },
]
