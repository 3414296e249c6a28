import type { TrainStep } from './train-source.ts'

export const trainStepsBefore: readonly TrainStep[] = [
  {
    id: 'st01',
    stage: 'sg1',
    title: { fr: 'Envie de partir', en: 'Wanting to get away' },
    durationMin: 10,
    customerActions: [
      {
        fr: 'Voit passer une offre week-end et en parle à la maison',
        en: 'Spots a weekend deal and mentions it at home',
      },
    ],
    questions: [
      { fr: 'Où aller à quatre sans exploser le budget ?', en: 'Where can four of us go without blowing the budget?' },
    ],
    thinks: [
      { fr: 'Le train, ce serait reposant… si c’est simple.', en: 'The train would be restful… if it is simple.' },
    ],
    feels: [{ fr: 'Curiosité', en: 'Curiosity' }],
    touchpoints: [
      {
        id: 'tp01',
        name: { fr: 'Publication sponsorisée', en: 'Sponsored post' },
        channel: 'social',
        medium: 'digital',
        trigger: 'push',
        nature: 'informative',
        volumePerMonth: 42000,
      },
    ],
    expectations: [
      {
        text: { fr: 'Voir un prix total famille dès l’annonce', en: 'See a total family price in the ad itself' },
        covered: false,
      },
    ],
    ratings: { ines: { p1: 1, p2: 0, p3: 1, p4: 1, p5: 1 }, marc: { p1: 0, p2: 0, p3: 0, p4: 1, p5: 0 } },
    delivered: 0.5,
    target: 1,
    employee: {
      rating: 0,
      feeling: {
        fr: 'Équipe marketing : peu de retours terrain sur les offres',
        en: 'Marketing team: little field feedback on offers',
      },
    },
  },
  {
    id: 'st02',
    stage: 'sg1',
    title: { fr: 'Comparer horaires et tarifs', en: 'Comparing times and fares' },
    durationMin: 25,
    customerActions: [
      {
        fr: 'Ouvre trois onglets et recalcule le prix pour deux adultes et deux enfants',
        en: 'Opens three tabs and recalculates the price for two adults and two children',
      },
    ],
    questions: [{ fr: 'Quel billet est échangeable ?', en: 'Which ticket can be exchanged?' }],
    thinks: [{ fr: 'Je ne sais pas si je paie le bon prix.', en: 'I can’t tell whether this is the right price.' }],
    feels: [{ fr: 'Doute', en: 'Doubt' }],
    touchpoints: [
      {
        id: 'tp02',
        name: { fr: 'Site de réservation', en: 'Booking site' },
        channel: 'web',
        medium: 'digital',
        trigger: 'pull',
        nature: 'informative',
        volumePerMonth: 30000,
      },
      {
        id: 'tp03',
        name: { fr: 'Centre d’appels', en: 'Call centre' },
        channel: 'phone',
        medium: 'digital',
        trigger: 'pull',
        nature: 'informative',
        volumePerMonth: 1800,
      },
    ],
    expectations: [
      {
        text: { fr: 'Une règle d’échange lisible en une phrase', en: 'An exchange rule readable in one sentence' },
        covered: false,
      },
    ],
    irritants: [
      {
        id: 'ir1',
        text: {
          fr: 'Trois tarifs proches, conditions cachées derrière une infobulle',
          en: 'Three near-identical fares, conditions hidden behind a tooltip',
        },
        severity: 3,
        votes: { p1: 1, p2: 0, p3: 2, p4: 1, p5: 0 },
        verbatim: {
          fr: '« Il faut être juriste pour prendre un billet. »',
          en: '“You need a law degree to buy a ticket.”',
        },
      },
    ],
    ratings: { ines: { p1: -1, p2: -2, p3: -1, p4: 0, p5: -2 }, marc: { p1: 0, p2: 1, p3: 0, p4: 0, p5: -1 } },
    delivered: -1,
    target: 1,
    employee: {
      rating: -2,
      feeling: {
        fr: 'Conseillers : les mêmes questions tarifaires toute la journée',
        en: 'Advisers: the same fare questions all day long',
      },
      tools: [
        { fr: 'CRM', en: 'CRM' },
        { fr: 'Moteur tarifaire', en: 'Fare engine' },
      ],
      kpis: [{ fr: 'Appels par heure', en: 'Calls per hour' }],
    },
  },
  {
    id: 'st03',
    stage: 'sg2',
    title: { fr: 'Réserver et payer', en: 'Booking and paying' },
    durationMin: 6,
    momentOfTruth: true,
    customerActions: [
      {
        fr: 'Paie depuis l’application et partage les billets sur le téléphone de chacun',
        en: 'Pays in the app and shares the tickets to everyone’s phone',
      },
    ],
    questions: [{ fr: 'Serons-nous assis ensemble ?', en: 'Will we sit together?' }],
    thinks: [
      { fr: 'Ah, quatre places côte à côte proposées d’office.', en: 'Oh, four adjacent seats suggested by default.' },
    ],
    feels: [{ fr: 'Soulagement', en: 'Relief' }],
    touchpoints: [
      {
        id: 'tp04',
        name: { fr: 'Application mobile', en: 'Mobile app' },
        channel: 'app',
        medium: 'digital',
        trigger: 'pull',
        nature: 'transactional',
        volumePerMonth: 21000,
      },
      {
        id: 'tp05',
        name: { fr: 'E-mail de confirmation', en: 'Confirmation e-mail' },
        channel: 'email',
        medium: 'digital',
        trigger: 'push',
        nature: 'transactional',
        volumePerMonth: 21000,
      },
    ],
    enchantments: [
      {
        id: 'en1',
        text: { fr: 'Places famille regroupées automatiquement', en: 'Family seats grouped automatically' },
        verbatim: { fr: '« Trois gestes et c’était réglé. »', en: '“Three taps and it was done.”' },
      },
    ],
    ratings: { ines: { p1: 2, p2: 1, p3: 1, p4: 2, p5: 1 }, marc: { p1: 1, p2: 1, p3: 2, p4: 1, p5: 1 } },
    delivered: 1.5,
    target: 2,
    metrics: { ces: [6, 7, 6, 5, 7, 4, 6, 7] },
    employee: {
      rating: 1,
      feeling: { fr: 'Équipe digitale fière du nouveau tunnel', en: 'Digital team proud of the new flow' },
    },
  },
  {
    id: 'st04',
    stage: 'sg2',
    title: { fr: 'Aller à la gare', en: 'Getting to the station' },
    durationMin: 45,
    noContact: true,
    customerActions: [
      { fr: 'Prend le bus avec poussette et valises', en: 'Takes the bus with a pushchair and suitcases' },
    ],
    questions: [{ fr: 'À quelle heure partir pour être large ?', en: 'When should we leave to be safe?' }],
    thinks: [{ fr: 'Pourvu que tout soit à l’heure.', en: 'Let’s hope everything is on time.' }],
    feels: [{ fr: 'Légère tension', en: 'Slight tension' }],
    stakeholders: [{ fr: 'Réseau de bus urbain (tiers)', en: 'City bus network (third party)' }],
    ratings: { ines: { p1: 0, p2: 0, p3: -1, p4: 0, p5: 0 }, marc: { p1: 0, p2: 0, p3: 0, p4: 0, p5: 0 } },
  },
]
