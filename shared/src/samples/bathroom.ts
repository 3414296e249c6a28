// An experience map: from a shower nobody can stand any more to the life with the new one.
import { bathroomLanes } from './bathroom-lanes.ts'
import type { SampleSource } from './sample-source.ts'

export const bathroom: SampleSource = {
  template: 'experience',
  title: { fr: 'Vivre sa salle de bains', en: 'Living with a bathroom' },
  personas: [
    {
      id: 'customer',
      name: { fr: 'Claire et Hugo', en: 'Claire and Hugo' },
      tagline: {
        fr: 'La quarantaine, deux enfants, une salle de bains de 4 m²',
        en: 'In their forties, two children, a bathroom of 4 m²',
      },
      quote: { fr: '« On veut se lever le matin sans faire la queue. »', en: '“We want mornings without a queue.”' },
      goals: [
        { fr: 'Une salle de bains pour quatre', en: 'A bathroom for four' },
        { fr: 'Un chantier qui tient son prix', en: 'Works that keep to their price' },
      ],
      needs: [
        { fr: 'Se fier à quelqu’un', en: 'Someone to trust' },
        { fr: 'Une date de fin', en: 'An end date' },
        { fr: 'Des pièces trouvables', en: 'Parts that can be found' },
      ],
      channels: ['social', 'web', 'place'],
      recognise: {
        fr: 'Arrivent avec des photos, comparent trois devis, demandent toujours la durée.',
        en: 'Come with pictures, compare three quotes, always ask how long.',
      },
      satisfy: {
        fr: 'Montrer avant de vendre, un prix ferme, un point chaque vendredi.',
        en: 'Show before selling, a firm price, news every Friday.',
      },
    },
  ],
  stages: [
    { phase: 'before', kind: 'purchase', title: { fr: 'Le projet', en: 'The project' } },
    { phase: 'during', kind: 'purchase', title: { fr: 'Les travaux', en: 'The works' } },
    { phase: 'during', kind: 'usage', title: { fr: 'La découverte', en: 'First use' } },
    { phase: 'after', kind: 'usage', title: { fr: 'Le quotidien', en: 'Everyday life' } },
  ],
  steps: [
    {
      id: 's1',
      stage: 0,
      title: { fr: 'Ne plus supporter sa douche', en: 'Fed up with the shower' },
      emotion: -1,
    },
    { id: 's2', stage: 0, title: { fr: 'Rêver et s’inspirer', en: 'Dreaming and finding ideas' }, emotion: 2 },
    { id: 's3', stage: 0, title: { fr: 'Choisir un artisan', en: 'Choosing a fitter' }, emotion: -1 },
    { id: 's4', stage: 0, title: { fr: 'Arbitrer le budget', en: 'Settling the budget' }, emotion: -2 },
    { id: 's5', stage: 1, title: { fr: 'Vivre les travaux', en: 'Living through the works' }, emotion: -3 },
    {
      id: 's6',
      stage: 2,
      title: { fr: 'Première douche', en: 'First shower' },
      emotion: 3,
      momentOfTruth: true,
      noContact: true,
    },
    {
      id: 's7',
      stage: 3,
      title: { fr: 'La routine du matin à quatre', en: 'The four-person morning routine' },
      emotion: 1,
      noContact: true,
    },
    { id: 's8', stage: 3, title: { fr: 'Entretenir et réparer', en: 'Cleaning and repairing' }, emotion: 0 },
  ],
  lanes: bathroomLanes,
}
