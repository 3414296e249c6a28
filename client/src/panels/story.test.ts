import { storyArc } from '@parcours/shared/scoring/story-arc'
import { expect, it } from 'vitest'
import { catalogue } from '../ui/labels/catalogue.ts'
import { storyOf } from './story.ts'

const titles = ['Besoin', 'Devis', 'Achat', 'Accueil']
const told = (points: (number | null)[], language: 'fr' | 'en') =>
  storyOf(storyArc({ points }), titles, catalogue[language])
    .map((part) => (part.isStep ? `[${part.text}]` : part.text))
    .join('')

it.each([
  [
    'insufficient',
    [1, null, 2, null],
    'Pas encore d’histoire\u202F: il faut au moins trois étapes notées.',
    'No story yet: it takes at least three rated steps.',
  ],
  [
    'flat',
    [0, 0.5, -0.5, 0],
    'Une ligne calme\u202F: rien n’enchante, rien ne désenchante.',
    'A calm line: nothing enchants, nothing disenchants.',
  ],
  [
    'allEnchanted',
    [1, 2, 1, 3],
    'Un enchantement continu, jusqu’à [Accueil].',
    'Enchantment all the way, up to [Accueil].',
  ],
  [
    'hero',
    [1, 0, -2, 2],
    'Un bonheur à [Besoin], une épreuve à [Achat], puis une fin haute à [Accueil].',
    'A joy at [Besoin], an ordeal at [Achat], then a high end at [Accueil].',
  ],
  [
    'manInHole',
    [0, -2, 0, 2],
    'Une épreuve à [Devis], puis une remontée jusqu’à une fin haute à [Accueil].',
    'An ordeal at [Devis], then a climb to a high end at [Accueil].',
  ],
  [
    'tragedy',
    [2, -3, 0, -1],
    'Une épreuve à [Devis], et le parcours se termine dans le désenchantement à [Accueil].',
    'An ordeal at [Devis], and the journey ends in disenchantment at [Accueil].',
  ],
  [
    'tragedy on its last step',
    [2, 0, -1, -3],
    'Le parcours se termine sur son épreuve, à [Accueil].',
    'The journey ends on its ordeal, at [Accueil].',
  ],
  [
    'unresolved',
    [1, -2, 0, 0],
    'Une épreuve à [Devis], puis une fin en demi-teinte à [Accueil].',
    'An ordeal at [Devis], then a half-hearted end at [Accueil].',
  ],
  [
    'goodEnding',
    [0, 0, 0.5, 2],
    'Pas d’épreuve, et une fin haute à [Accueil].',
    'No ordeal, and a high end at [Accueil].',
  ],
  [
    'mixed',
    [0, 2, 0, 0.5],
    'De l’enchantement en chemin, pas d’épreuve, et une fin en demi-teinte à [Accueil].',
    'Enchantment on the way, no ordeal, and a half-hearted end at [Accueil].',
  ],
])('tells the story of a curve that is %s', (_shape, points, french, english) => {
  expect([told(points, 'fr'), told(points, 'en')]).toEqual([french, english])
})

it('names a step without a title', () => {
  expect(storyOf(storyArc({ points: [0, 0, 2] }), ['', '', ''], catalogue.fr).at(-2)).toEqual({
    text: 'étape sans titre',
    isStep: true,
  })
})
