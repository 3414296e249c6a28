// What the bathroom's experience map says in each lane, step by step.
import type { SampleSource } from './sample-source.ts'

export const bathroomLanes: SampleSource['lanes'] = [
  {
    kind: 'action',
    cards: [
      { text: { fr: 'Règle l’eau à tâtons, éponge le sol', en: 'Fiddles with the tap, mops the floor' } },
      {
        text: {
          fr: 'Enregistre des photos, visite deux salles d’exposition',
          en: 'Saves pictures, visits two showrooms',
        },
      },
      {
        text: {
          fr: 'Demande trois devis, appelle d’anciens clients',
          en: 'Asks for three quotes, calls past clients',
        },
      },
      {
        text: {
          fr: 'Renonce à la baignoire, garde le sèche-serviettes',
          en: 'Gives up the bath, keeps the towel warmer',
        },
      },
      {
        text: {
          fr: 'Se lave chez les voisins, balaie chaque soir',
          en: 'Washes at the neighbours’, sweeps every evening',
        },
      },
      { text: { fr: 'Ferme à clé et reste vingt minutes', en: 'Locks the door and stays twenty minutes' } },
      { text: { fr: 'Fixe un ordre de passage', en: 'Sets a rota' } },
      { text: { fr: 'Détartre, cherche un joint de paroi', en: 'Descales, looks for a screen seal' } },
    ],
  },
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
    kind: 'feel',
    cards: [
      { text: { fr: 'Agacement, un peu de honte', en: 'Annoyed, a little ashamed' } },
      { text: { fr: 'Envie, impatience', en: 'Eager, impatient' } },
      { text: { fr: 'Méfiance', en: 'Wary' } },
      { text: { fr: 'Frustration, tension à deux', en: 'Frustrated, tense as a couple' } },
      { text: { fr: 'Épuisement, impression d’être oubliés', en: 'Worn out, feeling forgotten' } },
      { text: { fr: 'Soulagement, fierté', en: 'Relieved, proud' } },
      { text: { fr: 'Sérénité, sauf à 7 h 40', en: 'Calm, except at 7:40' } },
      { text: { fr: 'Lassitude devant un détail', en: 'Weary of a small thing' } },
    ],
  },
  {
    kind: 'verbatim',
    cards: [
      { text: { fr: '« Je prends ma douche en apnée. »', en: '“I hold my breath to shower.”' }, source: 'interview' },
      {
        text: { fr: '« Cent photos, et une seule idée en tête. »', en: '“A hundred pictures and one idea in mind.”' },
        source: 'interview',
      },
      {
        text: { fr: '« Aucun ne parle du même chantier. »', en: '“Each one describes a different job.”' },
        source: 'interview',
      },
      {
        text: { fr: '« On s’est disputés pour un carrelage. »', en: '“We had a row over a tile.”' },
        source: 'interview',
      },
      {
        text: {
          fr: '« Une semaine sans personne, et pas un appel. »',
          en: '“A week with nobody, and not one call.”',
        },
        source: 'review',
      },
      { text: { fr: '« J’en suis sortie toute neuve. »', en: '“I came out brand new.”' }, source: 'interview' },
      { text: { fr: '« Même les enfants rangent. »', en: '“Even the children tidy up.”' }, source: 'observation' },
      { text: { fr: '« Trois magasins pour un joint. »', en: '“Three shops for one seal.”' }, source: 'review' },
    ],
  },
  {
    kind: 'stakeholder',
    cards: [
      null,
      { text: { fr: 'Influenceuse déco', en: 'Interior influencer' }, external: true },
      { text: { fr: 'Artisan, voisins', en: 'Fitter, neighbours' }, external: true },
      { text: { fr: 'Banque', en: 'Bank' }, external: true },
      { text: { fr: 'Plombier, carreleur', en: 'Plumber, tiler' } },
      null,
      { text: { fr: 'Enfants', en: 'Children' }, external: true },
      { text: { fr: 'Magasin de bricolage', en: 'DIY shop' }, external: true },
    ],
  },
  {
    kind: 'touchpoint',
    cards: [
      {
        text: { fr: 'Tutoriel de réparation', en: 'Repair tutorial' },
        channel: 'web',
        medium: 'digital',
        trigger: 'pull',
        nature: 'informative',
      },
      {
        text: { fr: 'Salle d’exposition', en: 'Showroom' },
        channel: 'store',
        medium: 'physical',
        trigger: 'pull',
        nature: 'informative',
      },
      {
        text: { fr: 'Devis', en: 'Quote' },
        channel: 'email',
        medium: 'digital',
        trigger: 'push',
        nature: 'transactional',
      },
      {
        text: { fr: 'Offre de prêt', en: 'Loan offer' },
        channel: 'email',
        medium: 'digital',
        trigger: 'push',
        nature: 'transactional',
      },
      {
        text: { fr: 'Chef de chantier', en: 'Site manager' },
        channel: 'staff',
        medium: 'physical',
        trigger: 'push',
        nature: 'informative',
      },
      null,
      null,
      {
        text: { fr: 'Rayon pièces détachées', en: 'Spare parts counter' },
        channel: 'store',
        medium: 'physical',
        trigger: 'pull',
        nature: 'transactional',
      },
    ],
  },
  {
    kind: 'experience',
    cards: [
      {
        text: { fr: 'Eau froide toutes les cinq minutes', en: 'Cold water every five minutes' },
        kind: 'irritant',
        severity: 3,
      },
      {
        text: { fr: 'Voir sa pièce en trois dimensions', en: 'Seeing the room in 3D' },
        kind: 'enchantment',
        strength: 2,
      },
      {
        text: { fr: 'Devis impossibles à comparer', en: 'Quotes that cannot be compared' },
        kind: 'irritant',
        severity: 3,
      },
      {
        text: { fr: 'Suppléments annoncés après coup', en: 'Extras announced afterwards' },
        kind: 'irritant',
        severity: 4,
      },
      {
        text: { fr: 'Chantier arrêté une semaine, sans nouvelles', en: 'Works stopped for a week, no news' },
        kind: 'breaking',
        severity: 5,
      },
      { text: { fr: 'L’eau chaude tout de suite', en: 'Hot water at once' }, kind: 'enchantment', strength: 3 },
      {
        text: { fr: 'Deux vasques, plus de file', en: 'Two basins, no more queue' },
        kind: 'enchantment',
        strength: 2,
      },
      { text: { fr: 'Joint introuvable en magasin', en: 'Seal nowhere to be found' }, kind: 'irritant', severity: 2 },
    ],
  },
  {
    kind: 'opportunity',
    cards: [
      {
        text: { fr: 'Diagnostic en photos', en: 'Photo diagnosis' },
        impact: 3,
        effort: 1,
        answers: ['s1-experience'],
      },
      null,
      {
        text: { fr: 'Artisans notés et garantis', en: 'Rated, guaranteed fitters' },
        impact: 4,
        effort: 4,
        answers: ['s3-experience'],
      },
      { text: { fr: 'Prix ferme', en: 'Firm price' }, impact: 5, effort: 3, answers: ['s4-experience'] },
      {
        text: { fr: 'Kit douche provisoire', en: 'Temporary shower kit' },
        impact: 3,
        effort: 2,
        answers: ['s5-experience'],
      },
      { text: { fr: 'Visite de fin de chantier', en: 'Completion visit' }, impact: 3, effort: 1 },
      { text: { fr: 'Rangement par personne', en: 'Storage per person' }, impact: 2, effort: 2 },
      {
        text: { fr: 'Pièces livrées à vie', en: 'Parts for life' },
        impact: 4,
        effort: 5,
        answers: ['s8-experience'],
      },
    ],
  },
]
