// A journey of two personas who live the same week differently.
import type { SampleSource } from './sample-source.ts'

export const skiWeek: SampleSource = {
  template: 'journey',
  title: { fr: 'Une semaine au ski : famille et couple', en: 'A ski week: family and couple' },
  personas: [
    { id: 'family', name: { fr: 'Famille avec enfants', en: 'Family with children' } },
    { id: 'couple', name: { fr: 'Couple sans enfant', en: 'Couple without children' } },
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
      title: { fr: 'Premier jour de ski', en: "First day's skiing" },
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
      title: { fr: "Recevoir l'album photo", en: 'Receiving the photo album' },
      emotion: { family: 3, couple: 1 },
    },
  ],
  lanes: [
    {
      kind: 'expectation',
      cards: [
        { text: { fr: 'Prix tout compris à quatre', en: 'All-in price for four' }, personas: ['family'] },
        { text: { fr: "Tailles réservées d'avance", en: 'Sizes booked ahead' }, personas: ['family'] },
        { text: { fr: 'Se garer au pied du logement', en: 'Park at the door' }, personas: ['family'] },
        { text: { fr: 'Neige fraîche', en: 'Fresh snow' }, personas: ['couple'] },
        { text: { fr: 'Groupe de niveau', en: "Group of one's level" }, personas: ['family', 'couple'] },
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
