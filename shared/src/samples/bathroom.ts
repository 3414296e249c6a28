// An experience map: from a shower nobody can stand any more to the life with the new one.
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
    { id: 's6', stage: 2, title: { fr: 'Première douche', en: 'First shower' }, emotion: 3 },
    {
      id: 's7',
      stage: 3,
      title: { fr: 'La routine du matin à quatre', en: 'The four-person morning routine' },
      emotion: 1,
    },
    { id: 's8', stage: 3, title: { fr: 'Entretenir et réparer', en: 'Cleaning and repairing' }, emotion: 0 },
  ],
  lanes: [
    {
      kind: 'question',
      cards: [
        { text: { fr: 'Réparer ou refaire ?', en: 'Repair or redo?' } },
        { text: { fr: 'Qu’est-ce qui tient dans 4 m² ?', en: 'What fits in 4 m²?' } },
        { text: { fr: 'À qui se fier ?', en: 'Whom can we trust?' } },
        { text: { fr: 'Que sacrifier ?', en: 'What do we give up?' } },
        { text: { fr: 'Où se laver pendant trois semaines ?', en: 'Where do we wash for three weeks?' } },
        { text: { fr: 'Est-ce bien étanche ?', en: 'Is it watertight?' } },
        { text: { fr: 'Comment ne pas se marcher dessus ?', en: 'How not to get in each other’s way?' } },
        { text: { fr: 'Où trouver la pièce ?', en: 'Where do we find the part?' } },
      ],
    },
    {
      kind: 'think',
      cards: [
        { text: { fr: 'C’est vieux et froid.', en: 'It is old and cold.' } },
        { text: { fr: 'On s’y voit déjà.', en: 'We can picture it already.' } },
        { text: { fr: 'Trois devis, trois discours.', en: 'Three quotes, three stories.' } },
        { text: { fr: 'Encore un supplément.', en: 'Yet another extra.' } },
        { text: { fr: 'On n’en voit pas le bout.', en: 'It never ends.' } },
        { text: { fr: 'Ça valait le coup.', en: 'It was worth it.' } },
        { text: { fr: 'La lumière change tout.', en: 'The light changes everything.' } },
        { text: { fr: 'Pourquoi un joint si introuvable ?', en: 'Why is this seal so hard to find?' } },
      ],
    },
    {
      kind: 'stakeholder',
      cards: [
        null,
        { text: { fr: 'Influenceuse déco', en: 'Interior influencer' } },
        { text: { fr: 'Artisan, voisins', en: 'Fitter, neighbours' } },
        { text: { fr: 'Banque', en: 'Bank' } },
        { text: { fr: 'Plombier, carreleur', en: 'Plumber, tiler' } },
        null,
        { text: { fr: 'Enfants', en: 'Children' } },
        { text: { fr: 'Magasin de bricolage', en: 'DIY shop' } },
      ],
    },
    {
      kind: 'opportunity',
      cards: [
        { text: { fr: 'Diagnostic en photos', en: 'Photo diagnosis' } },
        null,
        { text: { fr: 'Artisans notés et garantis', en: 'Rated, guaranteed fitters' } },
        { text: { fr: 'Prix ferme', en: 'Firm price' } },
        { text: { fr: 'Kit douche provisoire', en: 'Temporary shower kit' } },
        { text: { fr: 'Visite de fin de chantier', en: 'Completion visit' } },
        { text: { fr: 'Rangement par personne', en: 'Storage per person' } },
        { text: { fr: 'Pièces livrées à vie', en: 'Parts for life' } },
      ],
    },
  ],
}
