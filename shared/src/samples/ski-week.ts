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
        { text: { fr: 'Essai des chaussures à domicile', en: 'Boot fitting at home' } },
        { text: { fr: 'Voiturier bagages', en: 'Luggage valet' } },
        null,
        null,
        { text: { fr: 'Garderie du soir', en: 'Evening childcare' } },
        { text: { fr: 'Casiers de retour', en: 'Return lockers' } },
        null,
      ],
    },
  ],
}
