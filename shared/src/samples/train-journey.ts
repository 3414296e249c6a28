// The train journey: the method's complete example, in both languages. Its steps are in train-steps-*.ts, a file a phase.
import type { TrainJourney } from './train-source.ts'

export const trainJourney: TrainJourney = {
  title: { fr: 'Week-end en train, en famille', en: 'A family weekend by train' },
  scope: {
    from: { fr: 'L’envie de partir', en: 'Wanting to leave' },
    to: { fr: 'Le dédommagement', en: 'Being compensated' },
  },
  journeyVolumePerMonth: 21000,
  participants: [
    { id: 'p1', role: 'facilitator' },
    { id: 'p2', role: 'marketing' },
    { id: 'p3', role: 'station' },
    { id: 'p4', role: 'customer-care' },
    { id: 'p5', role: 'digital' },
  ],
  personas: [
    {
      id: 'ines',
      name: 'Inès',
      segment: { fr: 'Famille', en: 'Family' },
      tagline: {
        fr: '34 ans, deux enfants, organise tout depuis son téléphone',
        en: '34, two children, organises everything on her phone',
      },
      quote: {
        fr: '« Si quelque chose bouge, dites-le-moi avant que les enfants ne me le demandent. »',
        en: '“If anything changes, tell me before the children ask.”',
      },
      goals: [
        { fr: 'Partir à quatre sans exploser le budget', en: 'Get away, all four, within budget' },
        { fr: 'Voyager assis ensemble', en: 'Sit together on the way' },
        { fr: 'Arriver reposés, avec des enfants contents', en: 'Arrive rested, with happy children' },
      ],
      needs: [
        { fr: 'Être rassurée à chaque imprévu', en: 'Reassurance whenever plans change' },
        { fr: 'Gagner du temps dans la préparation', en: 'Less time spent preparing' },
        { fr: 'De la place pour la poussette', en: 'Room for the pushchair' },
      ],
      channels: ['app', 'sms', 'social', 'staff'],
      recognise: {
        fr: 'Voyage à quatre avec une poussette, pose des questions sur les places et les échanges, garde son téléphone à la main.',
        en: 'Travels in four with a pushchair, asks about seats and exchanges, keeps her phone in hand.',
      },
      satisfy: {
        fr: 'Anticiper, tout regrouper dans un seul message, expliquer la cause et la suite. Un geste pour les enfants compte double.',
        en: 'Anticipate, put everything into one message, explain the cause and what comes next. A gesture for the children counts double.',
      },
    },
    {
      id: 'marc',
      name: 'Marc',
      segment: { fr: 'Professionnel', en: 'Business' },
      tagline: { fr: '52 ans, fait le trajet chaque semaine', en: '52, does the trip every week' },
      quote: {
        fr: '« Un retard, je m’en arrange. Une heure sans information, non. »',
        en: '“A delay I can manage. An hour without news I cannot.”',
      },
      goals: [
        { fr: 'Être à l’heure à sa réunion', en: 'Be on time for the meeting' },
        { fr: 'Travailler pendant le trajet', en: 'Work on the way' },
        { fr: 'Changer de train en un geste', en: 'Change trains with one tap' },
      ],
      needs: [
        { fr: 'Une information exacte, tout de suite', en: 'Exact information, at once' },
        { fr: 'Du calme, une prise et du réseau', en: 'Quiet, a socket and a network' },
        { fr: 'Un justificatif sans démarche', en: 'A receipt without any form' },
      ],
      channels: ['app', 'web', 'email'],
      recognise: {
        fr: 'Carte d’abonné, seul, un bagage cabine. Arrive à la dernière minute et va droit au quai.',
        en: 'Season card, alone, one cabin bag. Arrives at the last minute and goes straight to the platform.',
      },
      satisfy: {
        fr: 'Être bref, donner l’heure révisée et une solution de travail. Lui laisser le choix plutôt que s’excuser longuement.',
        en: 'Be brief, give the revised time and a way to work. Offer a choice rather than a long apology.',
      },
    },
  ],
  stages: [
    { id: 'sg1', phase: 'before', title: { fr: 'S’inspirer', en: 'Getting inspired' } },
    { id: 'sg2', phase: 'before', title: { fr: 'Préparer', en: 'Preparing' } },
    { id: 'sg3', phase: 'during', title: { fr: 'En gare', en: 'At the station' } },
    { id: 'sg4', phase: 'during', title: { fr: 'À bord', en: 'On board' } },
    { id: 'sg5', phase: 'after', title: { fr: 'Après le trajet', en: 'After the trip' } },
  ],
  blueprintRows: {
    st03: {
      front: { fr: 'Application : affectation des places', en: 'App: seat allocation' },
      back: { fr: 'Moteur d’inventaire', en: 'Inventory engine' },
      support: { fr: 'Prestataire de paiement', en: 'Payment provider' },
    },
    st06: {
      front: { fr: 'SMS automatique, agent de quai', en: 'Automatic text message, platform agent' },
      back: { fr: 'Centre opérationnel qualifie l’incident', en: 'Operations centre qualifies the incident' },
      support: { fr: 'Supervision du réseau', en: 'Network supervision' },
    },
    st07: {
      front: { fr: 'Bon repas, nouvel itinéraire', en: 'Meal voucher, new itinerary' },
      back: { fr: 'Règle de geste commercial', en: 'Goodwill rule engine' },
      support: { fr: 'Restauration, juridique', en: 'Catering, legal' },
    },
    st10: {
      front: { fr: 'Message signé', en: 'Signed message' },
      back: { fr: 'Calcul du dédommagement', en: 'Compensation calculation' },
      support: { fr: 'Comptabilité', en: 'Accounting' },
    },
  },
  opportunities: [
    {
      id: 'op1',
      steps: ['st06', 'st07'],
      text: {
        fr: 'Donner la cause, l’heure révisée et une solution dans la même alerte',
        en: 'Give cause, revised time and a solution in the same alert',
      },
      addresses: ['ir3'],
    },
    {
      id: 'op2',
      steps: ['st06'],
      text: { fr: 'Point d’accueil mobile dès 30 minutes de retard', en: 'Mobile help desk from 30 minutes of delay' },
      addresses: ['ir4'],
    },
    {
      id: 'op3',
      steps: ['st02'],
      text: {
        fr: 'Un seul tarif famille, trois mots pour l’échange',
        en: 'One family fare, exchange rule in three words',
      },
      addresses: ['ir1'],
    },
    {
      id: 'op4',
      steps: ['st05'],
      text: {
        fr: 'Zone d’attente famille et quai réservé 15 minutes avant',
        en: 'Family waiting area and platform called 15 minutes earlier',
      },
      addresses: ['ir2'],
    },
  ],
  brandPromise: [
    {
      step: 'st06',
      text: { fr: 'On vous dit ce que l’on sait, quand on le sait', en: 'We tell you what we know, when we know it' },
    },
    { step: 'st08', text: { fr: 'Le voyage fait partie du week-end', en: 'The trip is part of the weekend' } },
  ],
  dataToCollect: [
    {
      step: 'st03',
      data: { fr: 'Âges des enfants', en: 'Children’s ages' },
      reason: { fr: 'Pour proposer des places adaptées', en: 'To suggest suitable seats' },
      storage: { fr: 'Plateforme de données clients', en: 'Customer data platform' },
      use: { fr: 'Placement, kit enfant', en: 'Seating, kids’ kit' },
      consent: true,
    },
  ],
  campaigns: [
    {
      step: 'st10',
      trigger: { fr: 'Retard supérieur à 30 min', en: 'Delay over 30 min' },
      message: { fr: 'Excuses et dédommagement', en: 'Apology and compensation' },
      channel: 'email',
      priority: 1,
    },
  ],
  actions: [
    {
      id: 'ac1',
      title: { fr: 'Modèle d’alerte retard complet', en: 'Complete delay alert template' },
      opportunity: 'op1',
      owner: { fr: 'Gare', en: 'Station' },
      horizon: 'quick-win',
      effort: 2,
      status: 'todo',
    },
    {
      id: 'ac2',
      title: { fr: 'Autonomie de geste pour les agents de quai', en: 'Goodwill leeway for platform agents' },
      opportunity: 'op2',
      owner: { fr: 'Relation client', en: 'Customer care' },
      horizon: 'mid',
      effort: 3,
      status: 'todo',
    },
  ],
  tests: [
    {
      id: 'te1',
      hypothesis: {
        fr: 'Une alerte avec cause et solution réduit l’inquiétude',
        en: 'An alert with cause and solution reduces worry',
      },
      opportunity: 'op1',
      results: [
        { tester: 't1', understanding: 5, usability: 4, appetite: 5, verdict: 'accept' },
        { tester: 't2', understanding: 4, usability: 4, appetite: 4, verdict: 'accept' },
        { tester: 't3', understanding: 3, usability: 4, appetite: 3, verdict: 'improve' },
      ],
    },
  ],
}
