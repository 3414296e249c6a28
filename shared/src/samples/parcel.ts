// A short journey: a parcel is ordered, awaited and returned.
import type { SampleSource } from './sample-source.ts'

export const parcel: SampleSource = {
  template: 'journey',
  title: { fr: 'Recevoir un colis', en: 'Receiving a parcel' },
  personas: [
    {
      id: 'customer',
      name: { fr: 'Léa', en: 'Léa' },
      tagline: { fr: '29 ans, commande en ligne deux fois par mois', en: '29, orders online twice a month' },
      quote: { fr: '« Je veux juste savoir quand être chez moi. »', en: '“I only want to know when to be at home.”' },
      goals: [
        { fr: 'Recevoir son colis du premier coup', en: 'Get the parcel at the first attempt' },
        { fr: 'Rendre un article sans effort', en: 'Return an item without effort' },
      ],
      needs: [
        { fr: 'Un créneau court et tenu', en: 'A short slot that is kept' },
        { fr: 'Savoir pourquoi ça bloque', en: 'Know why it is stuck' },
      ],
      channels: ['web', 'sms', 'email'],
      recognise: {
        fr: 'Suit son colis plusieurs fois par jour, choisit le point relais dès qu’elle doute.',
        en: 'Checks the tracking several times a day, picks the pick-up point when in doubt.',
      },
      satisfy: {
        fr: 'Prévenir avant elle, tenir l’heure dite, rembourser sans attendre.',
        en: 'Warn her first, keep the time given, refund at once.',
      },
    },
  ],
  stages: [
    { phase: 'before', title: { fr: 'La commande', en: 'The order' } },
    { phase: 'during', title: { fr: 'La livraison', en: 'The delivery' } },
    { phase: 'after', title: { fr: 'Le retour', en: 'The return' } },
  ],
  steps: [
    { id: 's1', stage: 0, title: { fr: 'Commander', en: 'Ordering' }, emotion: 1 },
    { id: 's2', stage: 0, title: { fr: 'Choisir la livraison', en: 'Choosing delivery' }, emotion: 0 },
    { id: 's3', stage: 1, title: { fr: 'Suivre le colis', en: 'Tracking the parcel' }, emotion: -1 },
    { id: 's4', stage: 1, title: { fr: 'Attendre le livreur', en: 'Waiting for the courier' }, emotion: -2 },
    {
      id: 's5',
      stage: 1,
      title: { fr: 'Recevoir et ouvrir', en: 'Receiving and opening' },
      emotion: 2,
      momentOfTruth: true,
    },
    {
      id: 's6',
      stage: 2,
      title: { fr: 'Retourner un article', en: 'Returning an item' },
      emotion: -1,
      momentOfTruth: true,
    },
    { id: 's7', stage: 2, title: { fr: 'Être remboursé', en: 'Getting refunded' }, emotion: 2 },
  ],
  lanes: [
    {
      kind: 'action',
      cards: [
        { text: { fr: 'Compare les délais, paie en deux clics', en: 'Compares delivery times, pays in two clicks' } },
        { text: { fr: 'Choisit un créneau du soir', en: 'Picks an evening slot' } },
        { text: { fr: 'Ouvre le suivi six fois par jour', en: 'Opens the tracking six times a day' } },
        { text: { fr: 'Reste chez elle, guette l’interphone', en: 'Stays in, listens for the buzzer' } },
        { text: { fr: 'Ouvre le carton, essaie aussitôt', en: 'Opens the box, tries it on at once' } },
        {
          text: {
            fr: 'Cherche une imprimante, porte le colis au relais',
            en: 'Finds a printer, takes the parcel to the pick-up point',
          },
        },
        { text: { fr: 'Vérifie son compte', en: 'Checks her account' } },
      ],
    },
    {
      kind: 'touchpoint',
      cards: [
        {
          text: { fr: 'Site', en: 'Website' },
          channel: 'web',
          medium: 'digital',
          trigger: 'pull',
          nature: 'transactional',
          volume: 9000,
        },
        {
          text: { fr: 'Choix du créneau', en: 'Slot choice' },
          channel: 'web',
          medium: 'digital',
          trigger: 'pull',
          nature: 'transactional',
          volume: 9000,
        },
        {
          text: { fr: 'SMS de suivi', en: 'Tracking text' },
          channel: 'sms',
          medium: 'digital',
          trigger: 'push',
          nature: 'informative',
          volume: 8700,
        },
        {
          text: { fr: 'Livreur', en: 'Courier' },
          channel: 'courier',
          medium: 'physical',
          trigger: 'push',
          nature: 'transactional',
          volume: 8500,
        },
        {
          text: { fr: 'Carton et mot manuscrit', en: 'Box and handwritten note' },
          channel: 'parcel',
          medium: 'physical',
          trigger: 'push',
          nature: 'informative',
          volume: 8500,
        },
        {
          text: { fr: 'Point relais', en: 'Pick-up point' },
          channel: 'relay',
          medium: 'physical',
          trigger: 'pull',
          nature: 'transactional',
          volume: 900,
        },
        {
          text: { fr: 'E-mail de remboursement', en: 'Refund e-mail' },
          channel: 'email',
          medium: 'digital',
          trigger: 'push',
          nature: 'transactional',
          volume: 900,
        },
      ],
    },
    {
      kind: 'irritant',
      cards: [
        null,
        null,
        { text: { fr: 'Suivi figé deux jours', en: 'Tracking stuck for two days' }, severity: 3 },
        {
          text: { fr: 'Avis de passage alors qu’on est là', en: 'Missed-delivery card while at home' },
          severity: 5,
          kind: 'breaking',
        },
        null,
        { text: { fr: 'Étiquette à imprimer soi-même', en: 'Label to print at home' }, severity: 3 },
        null,
      ],
    },
    {
      kind: 'enchantment',
      cards: [
        null,
        null,
        null,
        null,
        { text: { fr: 'Mot manuscrit et échantillon', en: 'Handwritten note and a sample' } },
        null,
        { text: { fr: 'Remboursé au dépôt du colis', en: 'Refunded on drop-off' } },
      ],
    },
    {
      kind: 'opportunity',
      cards: [
        null,
        null,
        {
          text: { fr: 'Dire pourquoi ça bloque', en: 'Say why it is stuck' },
          impact: 3,
          effort: 2,
          answers: ['s3-irritant'],
        },
        {
          text: { fr: 'Fenêtre d’une heure en direct', en: 'Live one-hour window' },
          impact: 5,
          effort: 4,
          answers: ['s4-irritant'],
        },
        null,
        {
          text: { fr: 'Code à scanner au relais', en: 'Code to scan at the pick-up point' },
          impact: 4,
          effort: 2,
          answers: ['s6-irritant'],
        },
        null,
      ],
    },
  ],
}
