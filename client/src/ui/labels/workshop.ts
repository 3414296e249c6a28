// The workshop's words: modes, people, locks, and why a command was refused.
import type { RefusalReason } from '@parcours/shared/workshop/decision'
import { bilingual } from './bilingual.ts'

/** `left`: the page was left before the server answered. */
type Reason = RefusalReason | 'left'

const reasonsFr: Readonly<Record<Reason, string>> = {
  malformed: 'Le serveur n’a pas compris cette action. Rechargez la page, puis réessayez.',
  'not-allowed': 'Votre rôle ne permet pas cette action. Demandez à la personne qui anime.',
  'unknown-person': 'Cette personne ne fait plus partie du tableau.',
  'last-facilitator': 'Il faut au moins une personne qui anime. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'too-many': 'La limite est atteinte. Retirez-en avant d’en ajouter.',
  busy: 'Le serveur n’arrive pas à suivre. Rien n’a été changé : réessayez dans un instant.',
  'unknown-item': 'Cette séquence n’est plus dans l’agenda.',
  'unknown-place': 'Cette carte, cette ligne ou cette étape n’est plus là.',
  'not-running': 'L’agenda n’est pas lancé.',
  closed: 'C’était déjà clos : ce que vous venez d’envoyer n’a pas été pris en compte.',
  'round-open': 'Un autre tour est déjà en cours. Terminez-le d’abord.',
  'notes-waiting': 'Des notes écrites en privé attendent encore. Révélez-les d’abord.',
  'no-candidates': 'Aucune note sur laquelle voter ici.',
  'budget-spent': 'Vous avez placé tous vos points. Reprenez-en un pour le déplacer.',
  'card-limit': 'Vous avez mis le maximum de points sur cette note.',
  'newer-board': 'Ce tableau vient d’une version plus récente de Parcours : il ne peut être que lu ici.',
  left: 'La page a été quittée avant la réponse du serveur.',
}
const reasonsEn: Readonly<Record<Reason, string>> = {
  malformed: 'The server did not understand this action. Reload the page, then try again.',
  'not-allowed': 'Your role does not allow this. Ask the facilitator.',
  'unknown-person': 'This person no longer belongs to the board.',
  'last-facilitator': 'Somebody must be left to lead. Give somebody else that role first.',
  'too-many': 'The limit is reached. Take some away before adding more.',
  busy: 'The server cannot keep up. Nothing was changed: try again in a moment.',
  'unknown-item': 'This item is no longer on the agenda.',
  'unknown-place': 'This map, lane or step is no longer there.',
  'not-running': 'The agenda is not running.',
  closed: 'It had been closed already: what you just sent was not counted.',
  'round-open': 'Another round is under way. End it first.',
  'notes-waiting': 'Notes that were written in private are still waiting. Reveal them first.',
  'no-candidates': 'There is nothing to vote on here.',
  'budget-spent': 'You have placed all your dots. Take one back to move it.',
  'card-limit': 'You have placed as many dots on this note as it may get from you.',
  'newer-board': 'This board comes from a later version of Parcours: it can only be read here.',
  left: 'The page was left before the server answered.',
}

export const workshopLabels = bilingual(
  {
    refused: reasonsFr,
    /** What a part of the agenda is for. */
    items: {
      write: 'Écrire seul',
      reveal: 'Révéler',
      cluster: 'Regrouper',
      rate: 'Noter',
      vote: 'Voter',
      discuss: 'Discuter',
      break: 'Pause',
    },
    rights: {
      refused: {
        design: 'C’est verrouillé par la personne qui anime\u202F: rien n’a été changé.',
        meeting: 'En réunion, chacun ne change que ses propres notes\u202F: rien n’a été changé.',
        lanes: 'Pendant cette séquence, on n’écrit que dans les lignes ouvertes\u202F: rien n’a été changé.',
      },
      why: {
        design: 'Verrouillé par la personne qui anime.',
        lanes: 'Cette séquence n’ouvre que certaines lignes\u202F: le reste attend la suivante.',
        meeting: 'Réunion en cours\u202F: vous changez vos propres notes et vous évaluez les étapes.',
      },
    },
    mode: {
      label: 'Mode du tableau',
      design: 'Conception',
      meeting: 'Réunion',
      designWhat: 'Conception\u202F: chacun arrange le tableau',
      meetingWhat: 'Réunion\u202F: structure verrouillée, chacun ses notes',
    },
    locks: {
      locked: 'Verrouillé',
      closed: 'Fermée pendant cette séquence',
      lock: 'Verrouiller',
      unlock: 'Déverrouiller',
      withKey: (name: string) => `${name} (Maj+L)`,
    },
    people: {
      rename: (name: string) => `Renommer ${name}`,
      renameNow: 'Renommer',
      name: 'Nom',
      roleHint: 'Un observateur voit tout et n’écrit rien\u202F: c’est ainsi que l’on empêche quelqu’un d’écrire.',
      roleOf: (name: string) => `Rôle de ${name}`,
      remove: (name: string) => `Retirer ${name} du tableau`,
      removeTitle: (name: string) => `Retirer ${name}\u202F?`,
      removeWhat:
        'Cette personne sort tout de suite, et ne revient que par un lien qui ouvre encore. Ce qu’elle a écrit reste.',
      removeNow: 'Retirer',
    },
    links: {
      make: 'Créer un lien',
      renew: 'Renouveler',
      renewed: 'Nouveau lien. Les anciens liens de ce rôle n’ouvrent plus rien\u202F; qui est déjà entré reste.',
      made: 'Nouveau lien. Copiez-le maintenant\u202F: il ne sera plus montré.',
      none: 'Cet appareil ne connaît pas ce lien.',
    },
  },
  {
    refused: reasonsEn,
    items: {
      write: 'Write alone',
      reveal: 'Reveal',
      cluster: 'Cluster',
      rate: 'Rate',
      vote: 'Vote',
      discuss: 'Discuss',
      break: 'Break',
    },
    rights: {
      refused: {
        design: 'The facilitator has locked this: nothing was changed.',
        meeting: 'In a meeting you change your own notes only: nothing was changed.',
        lanes: 'During this item people write in the open lanes only: nothing was changed.',
      },
      why: {
        design: 'Locked by the facilitator.',
        lanes: 'This item opens some lanes only: the rest waits for the next one.',
        meeting: 'Meeting under way: you change your own notes and rate the steps.',
      },
    },
    mode: {
      label: 'Board mode',
      design: 'Design',
      meeting: 'Meeting',
      designWhat: 'Design: everybody arranges the board',
      meetingWhat: 'Meeting: structure locked, each their own notes',
    },
    locks: {
      locked: 'Locked',
      closed: 'Closed during this item',
      lock: 'Lock',
      unlock: 'Unlock',
      withKey: (name: string) => `${name} (Shift+L)`,
    },
    people: {
      rename: (name: string) => `Rename ${name}`,
      renameNow: 'Rename',
      name: 'Name',
      roleHint: 'An observer sees everything and writes nothing: the way to keep somebody from writing.',
      roleOf: (name: string) => `Role of ${name}`,
      remove: (name: string) => `Show ${name} out`,
      removeTitle: (name: string) => `Show ${name} out?`,
      removeWhat: 'They leave at once, and come back only by a link that still opens. What they wrote stays.',
      removeNow: 'Show out',
    },
    links: {
      make: 'Make a link',
      renew: 'Renew',
      renewed: 'New link. The old ones of this role open nothing any more; who is in stays in.',
      made: 'New link. Copy it now: it will not be shown again.',
      none: 'This device does not know this link.',
    },
  },
)
