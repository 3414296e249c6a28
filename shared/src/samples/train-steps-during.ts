import type { TrainStep } from './train-source.ts'

export const trainStepsDuring: readonly TrainStep[] = [
  {
    id: 'st05',
    stage: 'sg3',
    title: { fr: 'Trouver le quai', en: 'Finding the platform' },
    durationMin: 20,
    customerActions: [{ fr: 'Guette l’écran au milieu de la foule', en: 'Watches the screen in the crowd' }],
    questions: [{ fr: 'Où attendre avec la poussette ?', en: 'Where can we wait with the pushchair?' }],
    thinks: [{ fr: 'Vingt minutes debout pour un numéro.', en: 'Twenty minutes standing for a number.' }],
    feels: [{ fr: 'Agacement', en: 'Annoyance' }],
    touchpoints: [
      {
        id: 'tp06',
        name: { fr: 'Écran de gare', en: 'Station screen' },
        channel: 'signage',
        medium: 'physical',
        trigger: 'push',
        nature: 'informative',
        volumePerMonth: 20500,
      },
    ],
    irritants: [
      {
        id: 'ir2',
        text: {
          fr: 'Quai affiché au dernier moment, ascenseur introuvable',
          en: 'Platform shown at the last minute, lift impossible to find',
        },
        severity: 3,
        votes: { p1: 2, p2: 1, p3: 0, p4: 1, p5: 1 },
        verbatim: { fr: '« On a couru avec la poussette. »', en: '“We ran with the pushchair.”' },
      },
    ],
    ratings: { ines: { p1: -1, p2: -1, p3: -2, p4: -1, p5: 0 }, marc: { p1: -1, p2: 0, p3: 0, p4: -1, p5: 0 } },
    delivered: -1,
    target: 1,
    employee: {
      rating: -1,
      feeling: {
        fr: 'Agents d’accueil : reçoivent l’information en même temps que les clients',
        en: 'Station staff: get the information at the same time as customers',
      },
      kpis: [{ fr: 'Flux par porte', en: 'Flow per gate' }],
    },
  },
  {
    id: 'st06',
    stage: 'sg3',
    title: { fr: 'Apprendre le retard', en: 'Hearing about the delay' },
    durationMin: 50,
    momentOfTruth: true,
    customerActions: [
      {
        fr: 'Reçoit une alerte « +50 min » sans motif et cherche quelqu’un',
        en: 'Gets a “+50 min” alert with no reason and looks for someone',
      },
    ],
    questions: [{ fr: 'Notre correspondance tient-elle encore ?', en: 'Will we still make our connection?' }],
    thinks: [{ fr: 'Personne ne sait rien.', en: 'Nobody knows anything.' }],
    feels: [{ fr: 'Colère, inquiétude', en: 'Anger, worry' }],
    touchpoints: [
      {
        id: 'tp07',
        name: { fr: 'SMS d’alerte', en: 'Alert text message' },
        channel: 'sms',
        medium: 'digital',
        trigger: 'push',
        nature: 'informative',
        volumePerMonth: 2600,
      },
      {
        id: 'tp08',
        name: { fr: 'Agent de quai', en: 'Platform agent' },
        channel: 'staff',
        medium: 'physical',
        trigger: 'pull',
        nature: 'informative',
        volumePerMonth: 900,
      },
    ],
    irritants: [
      {
        id: 'ir3',
        text: { fr: 'Retard annoncé sans cause ni solution', en: 'Delay announced with neither cause nor solution' },
        severity: 5,
        breaking: true,
        votes: { p1: 3, p2: 4, p3: 3, p4: 2, p5: 4 },
        verbatim: { fr: '« J’ai failli rentrer chez moi. »', en: '“I nearly went back home.”' },
      },
      {
        id: 'ir4',
        text: {
          fr: 'Aucun point d’accueil prévu (contact attendu mais absent)',
          en: 'No help desk at all (an expected touchpoint that does not exist)',
        },
        severity: 4,
        missingTouchpoint: true,
        votes: { p1: 0, p2: 1, p3: 1, p4: 2, p5: 1 },
      },
    ],
    ratings: { ines: { p1: -3, p2: -3, p3: -2, p4: -3, p5: -3 }, marc: { p1: -2, p2: -3, p3: -1, p4: -2, p5: -2 } },
    delivered: -2.5,
    target: 1,
    metrics: { nps: [2, 0, 5, 6, 3, 7, 1, 4] },
    employee: {
      rating: -3,
      feeling: {
        fr: 'Agents exposés à la colère sans consigne ni marge de manœuvre',
        en: 'Agents facing anger with no brief and no leeway',
      },
      tools: [{ fr: 'Talkie-walkie', en: 'Walkie-talkie' }],
      kpis: [{ fr: 'Respect du script', en: 'Script adherence' }],
    },
  },
  {
    id: 'st07',
    stage: 'sg3',
    title: { fr: 'Être pris en charge pendant l’attente', en: 'Being looked after while waiting' },
    durationMin: 30,
    momentOfTruth: true,
    customerActions: [
      {
        fr: 'Reçoit un bon repas et un nouvel itinéraire sur l’application',
        en: 'Receives a meal voucher and a new itinerary in the app',
      },
    ],
    questions: [{ fr: 'Faut-il faire une demande ?', en: 'Do we have to file a claim?' }],
    thinks: [{ fr: 'Tiens, ils y ont pensé avant moi.', en: 'They thought of it before I did.' }],
    feels: [{ fr: 'Apaisement', en: 'Calming down' }],
    touchpoints: [
      {
        id: 'tp09',
        name: { fr: 'Notification de prise en charge', en: 'Care notification' },
        channel: 'app',
        medium: 'digital',
        trigger: 'push',
        nature: 'transactional',
        volumePerMonth: 2300,
      },
      {
        id: 'tp10',
        name: { fr: 'Chariot d’accueil sur le quai', en: 'Welcome trolley on the platform' },
        channel: 'staff',
        medium: 'physical',
        trigger: 'push',
        nature: 'transactional',
        volumePerMonth: 1200,
      },
    ],
    enchantments: [
      {
        id: 'en2',
        text: {
          fr: 'Nouvel itinéraire et goûter offerts sans rien demander',
          en: 'New itinerary and a snack offered unprompted',
        },
        verbatim: { fr: '« Les enfants ont cru que c’était prévu. »', en: '“The kids thought it was planned.”' },
      },
    ],
    ratings: { ines: { p1: 1, p2: 1, p3: 2, p4: 0, p5: 1 }, marc: { p1: 0, p2: 1, p3: 0, p4: 0, p5: 1 } },
    delivered: 1,
    target: 2,
    employee: {
      rating: 2,
      feeling: { fr: 'Fierté de pouvoir décider d’un geste', en: 'Proud to be allowed to make a gesture' },
    },
  },
  {
    id: 'st08',
    stage: 'sg4',
    title: { fr: 'Voyager à bord', en: 'Travelling on board' },
    durationMin: 165,
    customerActions: [
      { fr: 'S’installe dans l’espace famille, joue, somnole', en: 'Settles in the family area, plays, dozes' },
    ],
    questions: [{ fr: 'Où chauffer un biberon ?', en: 'Where can we warm a bottle?' }],
    thinks: [{ fr: 'Finalement on est mieux qu’en voiture.', en: 'Better than the car after all.' }],
    feels: [{ fr: 'Plaisir', en: 'Enjoyment' }],
    touchpoints: [
      {
        id: 'tp11',
        name: { fr: 'Chef de bord', en: 'Train manager' },
        channel: 'staff',
        medium: 'physical',
        trigger: 'push',
        nature: 'informative',
        volumePerMonth: 19800,
      },
      {
        id: 'tp12',
        name: { fr: 'Espace famille', en: 'Family area' },
        channel: 'place',
        medium: 'physical',
        trigger: 'pull',
        nature: 'informative',
        volumePerMonth: 5200,
      },
    ],
    enchantments: [
      {
        id: 'en3',
        text: { fr: 'Mot d’excuse du chef de bord à chaque voiture', en: 'Train manager apologises in every carriage' },
      },
    ],
    irritants: [
      {
        id: 'ir5',
        text: { fr: 'Wi-Fi coupé la moitié du trajet', en: 'Wi-Fi down for half the trip' },
        severity: 2,
        votes: { p1: 0, p2: 0, p3: 0, p4: 1, p5: 0 },
      },
    ],
    ratings: { ines: { p1: 2, p2: 2, p3: 1, p4: 2, p5: 2 }, marc: { p1: -1, p2: 0, p3: 1, p4: -1, p5: 0 } },
    delivered: 1.5,
    target: 2,
    metrics: { csat: [5, 4, 4, 5, 3, 4, 5, 4] },
    employee: {
      rating: 1,
      feeling: { fr: 'Temps d’échange apprécié avec les familles', en: 'Enjoys the time spent with families' },
    },
  },
]
