// The words of the wall.
import { bilingual } from './bilingual.ts'

const fr = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`
const en = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const presentLabels = bilingual(
  {
    wall: 'Écran de projection',
    offline: 'Hors connexion',
    position: (at: number, of: number) => `${at} / ${of}`,
    light: 'Fond clair',
    dark: 'Fond sombre',
    fullscreen: 'Plein écran',
    scenes: {
      invitation: 'Invitation',
      agenda: 'Agenda',
      turnout: 'En ce moment',
      ranking: 'Vote',
      matrix: 'Matrice client × collaborateur',
      plan: 'Plan d’action',
      report: 'Décisions',
      continued: (lane: string) => `${lane} (suite)`,
      curve: (name: string) => (name === '' ? 'Courbe émotionnelle' : `Courbe de ${name}`),
    },
    invitation: {
      title: 'Rejoignez l’atelier',
      how: 'Ouvrez le lien d’invitation sur votre téléphone.',
      here: (n: number) => (n === 0 ? 'Personne n’est encore là' : fr(n, 'personne est là', 'personnes sont là')),
    },
    agenda: {
      title: 'Le déroulé',
      length: (items: number, minutes: number) => `${fr(items, 'séquence', 'séquences')} · ${minutes} min`,
      minutes: (n: number) => `${n} min`,
    },
    clock: { left: 'Temps restant', over: 'Temps dépassé', paused: 'en pause', vote: 'pour voter' },
    turnout: {
      vote: 'Quels irritants traiter d’abord\u202f?',
      voteUnder: (budget: number, candidates: number) =>
        `Vote secret · ${fr(budget, 'point', 'points')} par personne · ${fr(candidates, 'note', 'notes')}`,
      voted: 'ont voté',
      fingerprint: (text: string) => `Empreinte du scrutin ${text}`,
      rate: 'Notez chaque étape',
      rateUnder: (steps: number) => `${fr(steps, 'étape', 'étapes')}, de −3 à +3`,
      rated: 'ont tout noté',
      write: 'Écrivez seul, une idée par note',
      writeUnder: 'Vos notes restent visibles de vous seul jusqu’à la révélation',
      notes: (notes: number, authors: number) =>
        `${notes < 2 ? 'note' : 'notes'} de ${fr(authors, 'personne', 'personnes')}`,
      secret: 'Secret jusqu’à la révélation',
      nothing: 'Rien à remplir pour le moment',
      nothingUnder: 'La personne qui anime lance la suite',
    },
    lane: {
      cards: (n: number) => fr(n, 'note', 'notes'),
      part: (from: number, to: number, of: number) => `étapes ${from} à ${to} sur ${of}`,
      more: (n: number) => `+ ${n}`,
    },
    curve: {
      title: (name: string) => (name === '' ? 'Ce que vivent les clients' : `Ce que vit ${name}`),
      under: (least: number, most: number) =>
        most <= 0
          ? 'Points placés à la main'
          : `${least < most ? `${least} à ` : ''}${fr(most, 'note', 'notes')} par étape · la bande montre l’écart entre vous`,
      empty: 'Aucune étape n’est encore notée',
      remembered: 'mémorisé',
      lived: 'vécu',
      peak: 'pic',
      end: 'fin',
      opinions: (title: string, low: string, high: string, n: number) =>
        `${title}\u202f: de ${low} à ${high}, ${fr(n, 'note', 'notes')}`,
      discuss: (steps: string) => `À discuter\u202f: ${steps}`,
    },
    ranking: {
      title: 'Les irritants à traiter',
      under: (voters: number, dots: number) =>
        `${fr(voters, 'votant', 'votants')} · ${fr(dots, 'point', 'points')} · vote clos`,
      alsoEmployees: 'aussi irritant collaborateur',
      tied: 'à égalité',
      more: (n: number) => `et ${fr(n, 'autre note', 'autres notes')}`,
    },
    plan: {
      title: 'Le plan d’action',
      count: (n: number) => fr(n, 'action', 'actions'),
      action: 'Action',
      owner: 'Responsable',
      horizon: 'Horizon',
      nobody: 'à désigner',
      more: (n: number) => `et ${fr(n, 'autre action', 'autres actions')}`,
    },
    decisions: {
      title: 'Ce que nous avons décidé',
      count: (n: number) => fr(n, 'décision', 'décisions'),
    },
  },
  {
    wall: 'Projection screen',
    offline: 'Offline',
    position: (at, of) => `${at} / ${of}`,
    light: 'Light background',
    dark: 'Dark background',
    fullscreen: 'Full screen',
    scenes: {
      invitation: 'Invitation',
      agenda: 'Agenda',
      turnout: 'Right now',
      ranking: 'Vote',
      matrix: 'Customer × employee matrix',
      plan: 'Action plan',
      report: 'Decisions',
      continued: (lane) => `${lane} (continued)`,
      curve: (name) => (name === '' ? 'Emotion curve' : `${name}’s curve`),
    },
    invitation: {
      title: 'Join the workshop',
      how: 'Open the invitation link on your phone.',
      here: (n) => (n === 0 ? 'Nobody is here yet' : en(n, 'person is here', 'people are here')),
    },
    agenda: {
      title: 'Agenda',
      length: (items, minutes) => `${en(items, 'item', 'items')} · ${minutes} min`,
      minutes: (n) => `${n} min`,
    },
    clock: { left: 'Time left', over: 'Over time', paused: 'paused', vote: 'to vote' },
    turnout: {
      vote: 'Which irritants come first?',
      voteUnder: (budget, candidates) =>
        `Secret vote · ${en(budget, 'dot', 'dots')} each · ${en(candidates, 'note', 'notes')}`,
      voted: 'have voted',
      fingerprint: (text) => `Fingerprint of this vote ${text}`,
      rate: 'Rate every step',
      rateUnder: (steps) => `${en(steps, 'step', 'steps')}, from −3 to +3`,
      rated: 'have rated everything',
      write: 'Write alone, one idea a note',
      writeUnder: 'Your notes are visible to you alone until they are revealed',
      notes: (notes, authors) => `${notes === 1 ? 'note' : 'notes'} by ${en(authors, 'person', 'people')}`,
      secret: 'Secret until the reveal',
      nothing: 'Nothing to fill in right now',
      nothingUnder: 'The facilitator starts what comes next',
    },
    lane: {
      cards: (n) => en(n, 'note', 'notes'),
      part: (from, to, of) => `steps ${from} to ${to} of ${of}`,
      more: (n) => `+ ${n}`,
    },
    curve: {
      title: (name) => (name === '' ? 'What customers live' : `What ${name} lives`),
      under: (least, most) =>
        most <= 0
          ? 'Points set by hand'
          : `${least < most ? `${least} to ` : ''}${en(most, 'rating', 'ratings')} a step · the band shows how far apart you are`,
      empty: 'No step has been rated yet',
      remembered: 'remembered',
      lived: 'lived',
      peak: 'peak',
      end: 'end',
      opinions: (title, low, high, n) => `${title}: from ${low} to ${high}, ${en(n, 'rating', 'ratings')}`,
      discuss: (steps) => `To discuss: ${steps}`,
    },
    ranking: {
      title: 'Irritants to work on',
      under: (voters, dots) => `${en(voters, 'voter', 'voters')} · ${en(dots, 'dot', 'dots')} · vote closed`,
      alsoEmployees: 'irritates employees too',
      tied: 'tied',
      more: (n) => `and ${en(n, 'more note', 'more notes')}`,
    },
    plan: {
      title: 'Action plan',
      count: (n) => en(n, 'action', 'actions'),
      action: 'Action',
      owner: 'Owner',
      horizon: 'Horizon',
      nobody: 'to be named',
      more: (n) => `and ${en(n, 'more action', 'more actions')}`,
    },
    decisions: {
      title: 'What we decided',
      count: (n) => en(n, 'decision', 'decisions'),
    },
  },
)
