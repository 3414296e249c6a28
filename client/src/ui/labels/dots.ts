// Dots on a card: counted, one’s own, given and taken back.
import { bilingual } from './bilingual.ts'

const fr = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`
const en = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const dotLabels = bilingual(
  {
    dots: (n: number) => fr(n, 'vote', 'votes'),
    yours: (n: number) => `Votre vote\u202f: ${fr(n, 'point', 'points')}`,
    less: (text: string) => `Retirer un point à «\u202f${text}\u202f»`,
    more: (text: string) => `Donner un point à «\u202f${text}\u202f»`,
  },
  {
    dots: (n) => en(n, 'vote', 'votes'),
    yours: (n) => `Your vote: ${en(n, 'dot', 'dots')}`,
    less: (text) => `Take a dot from “${text}”`,
    more: (text) => `Give a dot to “${text}”`,
  },
)
