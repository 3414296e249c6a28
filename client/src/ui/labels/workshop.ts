// The workshop's words: modes, people, locks, and why a command was refused.
import type { RefusalReason } from '@parcours/shared/workshop/decision'
import { bilingual } from './bilingual.ts'

/** `closed`: the page was left before the server answered. */
type Reason = RefusalReason | 'closed'

const reasonsFr: Readonly<Record<Reason, string>> = {
  malformed: 'Le serveur n’a pas compris cette action. Rechargez la page, puis réessayez.',
  'not-allowed': 'Votre rôle ne permet pas cette action. Demandez à la personne qui anime.',
  'unknown-person': 'Cette personne ne fait plus partie du tableau.',
  'last-facilitator': 'Il faut au moins une personne qui anime. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'too-many': 'La limite est atteinte. Retirez-en avant d’en ajouter.',
  busy: 'Le serveur n’arrive pas à suivre. Rien n’a été changé : réessayez dans un instant.',
  'newer-board': 'Ce tableau vient d’une version plus récente de Parcours : il ne peut être que lu ici.',
  closed: 'La page a été quittée avant la réponse du serveur.',
}
const reasonsEn: Readonly<Record<Reason, string>> = {
  malformed: 'The server did not understand this action. Reload the page, then try again.',
  'not-allowed': 'Your role does not allow this. Ask the facilitator.',
  'unknown-person': 'This person no longer belongs to the board.',
  'last-facilitator': 'Somebody must be left to lead. Give somebody else that role first.',
  'too-many': 'The limit is reached. Take some away before adding more.',
  busy: 'The server cannot keep up. Nothing was changed: try again in a moment.',
  'newer-board': 'This board comes from a later version of Parcours: it can only be read here.',
  closed: 'The page was left before the server answered.',
}

export const workshopLabels = bilingual({ refused: reasonsFr }, { refused: reasonsEn })
