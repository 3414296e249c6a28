// A journey of two personas who live the same week differently.
import type { SampleSource } from './sample-source.ts'

export const skiWeek: SampleSource = {
  template: 'journey',
  title: { fr: 'Une semaine au ski : famille et couple', en: 'A ski week: family and couple' },
  personas: [
    {
      id: 'family',
      name: { fr: 'Famille avec enfants', en: 'Family with children' },
      tagline: { fr: 'Deux enfants de 6 et 9 ans, une semaine par an', en: 'Two children, 6 and 9, one week a year' },
      quote: {
        fr: '« Le premier jour se joue dans la file de location. »',
        en: '“The first day is won or lost in the rental queue.”',
      },
      goals: [
        { fr: 'Que les enfants progressent', en: 'See the children get better' },
        { fr: 'Garder des souvenirs', en: 'Keep memories' },
      ],
      needs: [
        { fr: 'Tout réserver d’avance', en: 'Book everything ahead' },
        { fr: 'Porter moins, attendre moins', en: 'Carry less, wait less' },
      ],
      channels: ['web', 'app', 'email'],
      recognise: {
        fr: 'Arrive le samedi, la voiture pleine, demande l’école de ski.',
        en: 'Arrives on Saturday with a full car, asks for the ski school.',
      },
      satisfy: {
        fr: 'Tailles prêtes, bagages portés, photos des enfants en fin de semaine.',
        en: 'Sizes ready, luggage carried, pictures of the children at the end.',
      },
    },
    {
      id: 'couple',
      name: { fr: 'Couple sans enfant', en: 'Couple without children' },
      tagline: {
        fr: 'La trentaine, bons skieurs, réservent au dernier moment',
        en: 'In their thirties, good skiers, book at the last minute',
      },
      quote: { fr: '« La neige d’abord, le reste suivra. »', en: '“Snow first, the rest will follow.”' },
      goals: [
        { fr: 'Skier la neige fraîche', en: 'Ski fresh snow' },
        { fr: 'Dîner au calme', en: 'Dine in peace' },
      ],
      needs: [
        { fr: 'Des conditions à jour', en: 'Up-to-date conditions' },
        { fr: 'De la liberté dans les horaires', en: 'Free choice of hours' },
      ],
      channels: ['app', 'social', 'place'],
      recognise: {
        fr: 'Regarde la météo avant le prix, part tôt, rentre tard.',
        en: 'Looks at the weather before the price, leaves early, comes back late.',
      },
      satisfy: {
        fr: 'Dire où la neige est bonne, garder une table calme, rendre le matériel tard.',
        en: 'Say where the snow is good, keep a quiet table, take the gear back late.',
      },
    },
  ],
  stages: [
    { phase: 'before', title: { fr: 'Préparer', en: 'Preparing' } },
    { phase: 'during', title: { fr: 'Le séjour', en: 'The stay' } },
    { phase: 'after', title: { fr: 'Le retour', en: 'Going home' } },
  ],
  steps: [
    {
      id: 's1',
      stage: 0,
      title: { fr: 'Réserver le séjour', en: 'Booking the stay' },
      emotion: { family: -1, couple: 1 },
    },
    {
      id: 's2',
      stage: 0,
      title: { fr: 'Préparer le matériel', en: 'Preparing the gear' },
      emotion: { family: -2, couple: 0 },
    },
    {
      id: 's3',
      stage: 1,
      title: { fr: 'Arriver en station', en: 'Arriving at the resort' },
      emotion: { family: -2, couple: 1 },
    },
    {
      id: 's4',
      stage: 1,
      title: { fr: 'Premier jour de ski', en: 'First day’s skiing' },
      momentOfTruth: true,
      emotion: { family: 1, couple: 3 },
    },
    {
      id: 's5',
      stage: 1,
      title: { fr: 'École de ski / hors-piste', en: 'Ski school / off-piste' },
      emotion: { family: 3, couple: 2 },
    },
    { id: 's6', stage: 1, title: { fr: 'Soirée', en: 'Evening' }, emotion: { family: 0, couple: 3 } },
    {
      id: 's7',
      stage: 2,
      title: { fr: 'Rendre le matériel et repartir', en: 'Returning the gear and leaving' },
      emotion: { family: -1, couple: -1 },
    },
    {
      id: 's8',
      stage: 2,
      title: { fr: 'Recevoir l’album photo', en: 'Receiving the photo album' },
      emotion: { family: 3, couple: 1 },
    },
  ],
  lanes: [
    {
      kind: 'action',
      cards: [
        { text: { fr: 'Compare logements et forfaits', en: 'Compares flats and ski passes' } },
        { text: { fr: 'Mesure les pieds, fait les valises', en: 'Measures feet, packs the bags' } },
        { text: { fr: 'Décharge, cherche les clés', en: 'Unloads, looks for the keys' } },
        { text: { fr: 'Récupère les skis, monte tôt', en: 'Picks up the skis, goes up early' } },
        { text: { fr: 'Dépose les enfants ou suit un guide', en: 'Drops the children off or follows a guide' } },
        { text: { fr: 'Cuisine sur place ou sort dîner', en: 'Cooks in or dines out' } },
        { text: { fr: 'Rapporte les skis, charge la voiture', en: 'Takes the skis back, loads the car' } },
        { text: { fr: 'Trie et partage les photos', en: 'Sorts and shares the pictures' } },
      ],
    },
    {
      kind: 'touchpoint',
      cards: [
        {
          text: { fr: 'Site de réservation', en: 'Booking site' },
          channel: 'web',
          medium: 'digital',
          trigger: 'pull',
          nature: 'transactional',
          volume: 4000,
        },
        {
          text: { fr: 'E-mail de préparation', en: 'Packing e-mail' },
          channel: 'email',
          medium: 'digital',
          trigger: 'push',
          nature: 'informative',
          volume: 3800,
        },
        {
          text: { fr: 'Accueil de la résidence', en: 'Residence desk' },
          channel: 'staff',
          medium: 'physical',
          trigger: 'pull',
          nature: 'transactional',
          volume: 3600,
        },
        {
          text: { fr: 'Magasin de location', en: 'Rental shop' },
          channel: 'store',
          medium: 'physical',
          trigger: 'pull',
          nature: 'transactional',
          volume: 3100,
        },
        {
          text: { fr: 'Moniteur ou guide', en: 'Instructor or guide' },
          channel: 'staff',
          medium: 'physical',
          trigger: 'pull',
          nature: 'transactional',
          volume: 2200,
        },
        {
          text: { fr: 'Application de la station', en: 'Resort app' },
          channel: 'app',
          medium: 'digital',
          trigger: 'pull',
          nature: 'informative',
          volume: 2600,
        },
        {
          text: { fr: 'Magasin de location', en: 'Rental shop' },
          channel: 'store',
          medium: 'physical',
          trigger: 'pull',
          nature: 'transactional',
          volume: 3100,
        },
        {
          text: { fr: 'E-mail de l’album', en: 'Album e-mail' },
          channel: 'email',
          medium: 'digital',
          trigger: 'push',
          nature: 'informative',
          volume: 2400,
        },
      ],
    },
    {
      kind: 'enchantment',
      cards: [
        null,
        null,
        null,
        {
          text: { fr: 'Première trace dans la poudreuse', en: 'First tracks in the powder' },
          strength: 3,
          personas: ['couple'],
        },
        {
          text: { fr: 'Étoile remise par le moniteur', en: 'Star from the instructor' },
          strength: 3,
          personas: ['family'],
        },
        { text: { fr: 'Table gardée près du feu', en: 'Table kept by the fire' }, strength: 2, personas: ['couple'] },
        null,
        {
          text: { fr: 'Les progrès des enfants en images', en: 'The children’s progress in pictures' },
          strength: 3,
          personas: ['family'],
        },
      ],
    },
    {
      kind: 'irritant',
      cards: [
        {
          text: { fr: 'Prix affiché sans les forfaits', en: 'Price shown without ski passes' },
          severity: 3,
          personas: ['family'],
        },
        { text: { fr: 'Tailles demandées deux fois', en: 'Sizes asked for twice' }, severity: 3, personas: ['family'] },
        {
          text: { fr: 'Clés à l’autre bout de la station', en: 'Keys at the far end of the resort' },
          severity: 4,
          personas: ['family'],
        },
        {
          text: { fr: 'Une heure de file à la location', en: 'An hour’s queue at the rental' },
          severity: 4,
          personas: ['family'],
        },
        null,
        {
          text: { fr: 'Rien pour les enfants après 18 h', en: 'Nothing for children after six' },
          severity: 2,
          personas: ['family'],
        },
        {
          text: { fr: 'File au retour, parking bloqué', en: 'Queue to return, car park jammed' },
          severity: 3,
          personas: ['family', 'couple'],
        },
        null,
      ],
    },
    {
      kind: 'expectation',
      cards: [
        { text: { fr: 'Prix tout compris à quatre', en: 'All-in price for four' }, personas: ['family'] },
        { text: { fr: 'Tailles réservées d’avance', en: 'Sizes booked ahead' }, personas: ['family'] },
        { text: { fr: 'Se garer au pied du logement', en: 'Park at the door' }, personas: ['family'] },
        { text: { fr: 'Neige fraîche', en: 'Fresh snow' }, personas: ['couple'] },
        { text: { fr: 'Groupe de niveau', en: 'Group of one’s level' }, personas: ['family', 'couple'] },
        { text: { fr: 'Table calme', en: 'A quiet table' }, personas: ['couple'] },
        { text: { fr: 'Rendre en deux minutes', en: 'Return in two minutes' }, personas: ['family', 'couple'] },
        { text: { fr: 'Un souvenir à partager', en: 'A memory to share' }, personas: ['family'] },
      ],
    },
    {
      kind: 'opportunity',
      cards: [
        null,
        {
          text: { fr: 'Essai des chaussures à domicile', en: 'Boot fitting at home' },
          impact: 4,
          effort: 4,
          answers: ['s2-irritant', 's4-irritant'],
        },
        { text: { fr: 'Voiturier bagages', en: 'Luggage valet' }, impact: 4, effort: 3, answers: ['s3-irritant'] },
        null,
        null,
        { text: { fr: 'Garderie du soir', en: 'Evening childcare' }, impact: 3, effort: 4, answers: ['s6-irritant'] },
        { text: { fr: 'Casiers de retour', en: 'Return lockers' }, impact: 3, effort: 2, answers: ['s7-irritant'] },
        null,
      ],
    },
  ],
}
