// The board's past: its versions, who wrote what, and what is taken back.
import { bilingual } from './bilingual.ts'

const notesFr = (count: number) => (count > 1 ? `${count} notes` : '1 note')
const notesEn = (count: number) => (count === 1 ? '1 note' : `${count} notes`)
const minutesFr = (minutes: number) =>
  minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 heure' : `${minutes / 60} heures`
const minutesEn = (minutes: number) =>
  minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`

export const historyLabels = bilingual(
  {
    title: 'Historique du tableau',
    close: 'Fermer l’historique',
    timeline: 'Moments du tableau',
    now: 'Maintenant',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    empty: 'Aucun moment n’est encore gardé. Le premier le sera quelques minutes après la première modification.',
    kinds: {
      named: 'Version nommée',
      automatic: 'Point automatique',
      'before-restore': 'Avant une restauration',
      'before-take-back': 'Avant une annulation',
    },
    by: (name: string) => `gardé par ${name}`,
    wroteBefore: (names: string) => `ont écrit\u202F: ${names}`,
    others: (count: number) => `et ${count} de plus`,
    someone: 'quelqu’un',
    look: (moment: string) => `Regarder le tableau\u202F: ${moment}`,
    rowMenu: (moment: string) => `Actions\u202F: ${moment}`,
    nameIt: 'Nommer ce moment',
    rename: 'Renommer',
    remove: 'Supprimer la version',
    keep: {
      title: 'Garder ce moment',
      name: 'Nom de la version',
      placeholder: 'Avant l’atelier',
      do: 'Garder',
      done: (name: string) => `Version «\u202F${name}\u202F» gardée`,
    },
    renameDialog: { title: 'Nommer la version', do: 'Nommer' },
    removeDialog: {
      title: 'Supprimer cette version\u202F?',
      text: (moment: string) =>
        `«\u202F${moment}\u202F» ne pourra plus être regardée ni restaurée. Le tableau d’aujourd’hui ne change pas.`,
      do: 'Supprimer',
    },
    banner: {
      region: 'Moment affiché',
      readOnly: 'Lecture seule',
      looking: (moment: string) => `Tableau tel qu’il était\u202F: ${moment}`,
      without: (name: string, minutes: number) => `Le tableau sans ce que ${name} a fait depuis ${minutesFr(minutes)}`,
      counts: (cards: number, cardsNow: number, steps: number, stepsNow: number) =>
        `${notesFr(cards)} (aujourd’hui ${cardsNow}) · étapes\u202F: ${steps} (aujourd’hui ${stepsNow})`,
      same: 'Rien ne diffère du tableau actuel.',
      wouldRestore: 'Restaurer ferait ceci\u202F:',
      wouldTakeBack: 'Annuler ferait ceci\u202F:',
      restore: 'Restaurer',
      takeBack: 'Annuler tout cela',
      present: 'Revenir au présent',
      offline:
        'Il faut être connecté au serveur pour changer le tableau d’un coup. Rien n’est perdu\u202F: attendez le retour du réseau.',
      restored: (moment: string) => `Tableau remis tel qu’il était\u202F: ${moment}`,
      takenBack: (name: string) => `Ce que ${name} avait fait est annulé`,
    },
    difference: {
      come: (count: number) => (count > 1 ? `${count} notes reviennent` : '1 note revient'),
      go: (count: number) => (count > 1 ? `${count} notes disparaissent` : '1 note disparaît'),
      moved: (count: number) => (count > 1 ? `${count} notes changent de place` : '1 note change de place'),
      rewritten: (count: number) => (count > 1 ? `${count} notes changent de texte` : '1 note change de texte'),
      change: (count: number) => (count > 1 ? `${count} autres notes changent` : '1 autre note change'),
      structureCome: (count: number) =>
        count > 1 ? `${count} éléments de carte reviennent` : '1 élément de carte revient',
      structureGo: (count: number) =>
        count > 1 ? `${count} éléments de carte disparaissent` : '1 élément de carte disparaît',
      structureChange: (count: number) =>
        count > 1 ? `${count} éléments de carte changent` : '1 élément de carte change',
      rated: (count: number) =>
        count > 1 ? `les émotions de ${count} étapes changent` : 'l’émotion d’une étape change',
      others: (count: number) =>
        count > 1 ? `${count} autres éléments changent (personas, liens, plan…)` : '1 autre élément change',
    },
    takeBack: {
      title: 'Annuler ce qu’une personne a fait',
      lead: 'Le travail des autres reste. Vous verrez d’abord ce qui changerait, et pourrez toujours revenir en arrière.',
      who: 'Personne',
      since: 'Depuis',
      last: minutesFr,
      look: 'Voir ce qui changerait',
      nothing: (name: string) =>
        `${name} n’a rien fait pendant ce temps que les autres n’aient changé depuis. Essayez une durée plus longue.`,
      nobody: 'Personne n’a encore rien écrit.',
    },
    writers: {
      title: 'Qui a écrit quoi',
      written: 'Écrite par',
      last: 'Dernière modification',
      also: 'Y ont aussi écrit',
      unknown: 'Écrite avec le tableau, ou avant que l’historique ne le dise.',
      at: (name: string, ago: string) => `${name}, ${ago}`,
    },
  },
  {
    title: 'History of the board',
    close: 'Close the history',
    timeline: 'Moments of the board',
    now: 'Now',
    today: 'Today',
    yesterday: 'Yesterday',
    empty: 'No moment is kept yet. The first will be, a few minutes after the first change.',
    kinds: {
      named: 'Named version',
      automatic: 'Automatic point',
      'before-restore': 'Before a restoration',
      'before-take-back': 'Before a take-back',
    },
    by: (name: string) => `kept by ${name}`,
    wroteBefore: (names: string) => `written by ${names}`,
    others: (count: number) => `and ${count} more`,
    someone: 'somebody',
    look: (moment: string) => `Look at the board: ${moment}`,
    rowMenu: (moment: string) => `Actions: ${moment}`,
    nameIt: 'Name this moment',
    rename: 'Rename',
    remove: 'Delete the version',
    keep: {
      title: 'Keep this moment',
      name: 'Name of the version',
      placeholder: 'Before the workshop',
      do: 'Keep',
      done: (name: string) => `Version “${name}” kept`,
    },
    renameDialog: { title: 'Name the version', do: 'Name it' },
    removeDialog: {
      title: 'Delete this version?',
      text: (moment: string) =>
        `“${moment}” can then neither be looked at nor restored. The board of today does not change.`,
      do: 'Delete',
    },
    banner: {
      region: 'Moment shown',
      readOnly: 'Read only',
      looking: (moment: string) => `The board as it was: ${moment}`,
      without: (name: string, minutes: number) =>
        `The board without what ${name} did in the last ${minutesEn(minutes)}`,
      counts: (cards: number, cardsNow: number, steps: number, stepsNow: number) =>
        `${notesEn(cards)} (today ${cardsNow}) · steps: ${steps} (today ${stepsNow})`,
      same: 'Nothing differs from the board of today.',
      wouldRestore: 'Restoring would do this:',
      wouldTakeBack: 'Taking back would do this:',
      restore: 'Restore',
      takeBack: 'Take it all back',
      present: 'Back to the present',
      offline: 'Changing the whole board needs the server. Nothing is lost: wait until the network is back.',
      restored: (moment: string) => `The board is as it was: ${moment}`,
      takenBack: (name: string) => `What ${name} had done is taken back`,
    },
    difference: {
      come: (count: number) => (count === 1 ? '1 note comes back' : `${count} notes come back`),
      go: (count: number) => (count === 1 ? '1 note disappears' : `${count} notes disappear`),
      moved: (count: number) => (count === 1 ? '1 note changes place' : `${count} notes change place`),
      rewritten: (count: number) => (count === 1 ? '1 note changes its text' : `${count} notes change their text`),
      change: (count: number) => (count === 1 ? '1 other note changes' : `${count} other notes change`),
      structureCome: (count: number) =>
        count === 1 ? '1 part of a map comes back' : `${count} parts of maps come back`,
      structureGo: (count: number) => (count === 1 ? '1 part of a map disappears' : `${count} parts of maps disappear`),
      structureChange: (count: number) => (count === 1 ? '1 part of a map changes' : `${count} parts of maps change`),
      rated: (count: number) =>
        count === 1 ? 'the emotion of a step changes' : `the emotions of ${count} steps change`,
      others: (count: number) =>
        count === 1 ? '1 other thing changes' : `${count} other things change (personas, links, plan…)`,
    },
    takeBack: {
      title: 'Take back what one person did',
      lead: 'The others’ work stays. You first see what would change, and can always undo it.',
      who: 'Person',
      since: 'In the last',
      last: minutesEn,
      look: 'See what would change',
      nothing: (name: string) =>
        `In that time ${name} did nothing that the others have not changed since. Try a longer time.`,
      nobody: 'Nobody has written anything yet.',
    },
    writers: {
      title: 'Who wrote what',
      written: 'Written by',
      last: 'Last change',
      also: 'Also wrote in it',
      unknown: 'Written with the board, or before the history could tell.',
      at: (name: string, ago: string) => `${name}, ${ago}`,
    },
  },
)
