// Why a request failed, what is safe, and what to do next.
import type { ErrorCode } from '@parcours/shared/wire/api'
import { bilingual } from './bilingual.ts'

/** Why a request failed: the server's codes, and no answer at all. */
export type Failure = ErrorCode | 'unreachable'

const failuresFr: Readonly<Record<Failure, string>> = {
  unreachable: 'Le serveur ne répond pas. Rien n’est perdu : vérifiez votre connexion, puis réessayez.',
  'too-many-requests': 'Trop de demandes à la fois. Patientez une minute, puis réessayez.',
  'key-invalid': 'Ce lien d’invitation n’est pas valable pour ce tableau. Demandez-en un nouveau à l’animateur.',
  'code-unknown':
    'Ce code n’ouvre aucun atelier en ce moment. Vérifiez-le sur l’écran, ou demandez à l’animateur d’ouvrir la porte.',
  'session-invalid': 'Votre accès à ce tableau a expiré. Donnez de nouveau votre prénom pour y revenir.',
  'board-unknown': 'Ce tableau n’existe pas, ou plus. Vérifiez le lien reçu, ou demandez-en un nouveau.',
  'version-unknown': 'Cette version n’existe plus. Le tableau est intact : choisissez-en une autre.',
  'too-many-versions': 'Ce tableau garde déjà autant de versions nommées qu’il peut. Supprimez-en une, puis réessayez.',
  'history-gone':
    'L’historique détaillé ne remonte pas aussi loin. Choisissez une durée plus courte, ou restaurez une version.',
  'history-damaged': 'Cette partie de l’historique est illisible. Le tableau est intact : choisissez un autre moment.',
  'not-found': 'Cette adresse ne mène nulle part. Vérifiez le lien reçu.',
  'name-too-long': 'Ce nom est trop long : 60 caractères au plus.',
  'bad-request': 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  'body-too-large':
    'C’est trop volumineux : 200 000 caractères au plus pour un parcours Mermaid, 8 Mo pour un tableau.',
  'image-type':
    'Ce fichier n’est pas une image que nous savons lire. Choisissez une image PNG, JPEG, WebP, GIF ou AVIF\u202F; un dessin SVG s’exporte en PNG.',
  'image-damaged': 'Cette image est abîmée ou vide\u202F: elle n’a pas été prise. Essayez-en une autre.',
  'image-too-large': 'Cette image est trop grande. Choisissez-en une plus petite.',
  'images-full':
    'Ce tableau est plein d’images\u202F: celles qui y sont restent. Demandez à qui tient le serveur d’en permettre davantage.',
  'command-refused': 'Cette action n’est pas possible en ce moment. Rien n’a été changé.',
  'mermaid-invalid': 'Ce texte n’est pas un parcours Mermaid. Corrigez-le, puis réessayez.',
  'json-invalid': 'Ce JSON n’est pas un tableau Parcours. Exportez un tableau depuis son menu, puis réessayez.',
  forbidden: 'Votre rôle ne permet pas cette action. Demandez à l’animateur.',
  'storage-unavailable':
    'Le serveur ne peut rien enregistrer pour le moment. Rien n’a été créé : réessayez dans un instant.',
  internal: 'Le serveur a rencontré un problème. Vos tableaux sont en sécurité : réessayez dans un instant.',
}

const failuresEn: Readonly<Record<Failure, string>> = {
  unreachable: 'The server does not answer. Nothing is lost: check your connection, then try again.',
  'too-many-requests': 'Too many requests at once. Wait a minute, then try again.',
  'key-invalid': 'This invitation link is not valid for this board. Ask the facilitator for a new one.',
  'code-unknown':
    'This code opens no workshop at the moment. Check it on the screen, or ask the facilitator to open the door.',
  'session-invalid': 'Your access to this board has expired. Give your name again to come back.',
  'board-unknown': 'This board does not exist, or no longer does. Check the link, or ask for a new one.',
  'version-unknown': 'This version no longer exists. The board is untouched: choose another one.',
  'too-many-versions': 'This board already keeps as many named versions as it can. Delete one, then try again.',
  'history-gone': 'The detailed history does not go back that far. Choose a shorter time, or restore a version.',
  'history-damaged': 'This part of the history cannot be read. The board is untouched: choose another moment.',
  'not-found': 'This address leads nowhere. Check the link you were given.',
  'name-too-long': 'This name is too long: 60 characters at most.',
  'bad-request': 'The request was not understood. Reload the page, then try again.',
  'body-too-large': 'This is too large: 200,000 characters at most for a Mermaid journey, 8 MB for a board.',
  'image-type':
    'This file is not a picture we can read. Choose a PNG, JPEG, WebP, GIF or AVIF picture; an SVG drawing is exported as PNG.',
  'image-damaged': 'This picture is damaged or empty: it was not taken. Try another one.',
  'image-too-large': 'This picture is too large. Choose a smaller one.',
  'images-full':
    'This board is full of pictures: those that are there stay. Ask whoever runs the server to allow more.',
  'command-refused': 'This is not possible at the moment. Nothing was changed.',
  'mermaid-invalid': 'This text is not a Mermaid journey. Correct it, then try again.',
  'json-invalid': 'This JSON is not a Parcours board. Export a board from its menu, then try again.',
  forbidden: 'Your role does not allow this. Ask the facilitator.',
  'storage-unavailable': 'The server cannot save anything right now. Nothing was created: try again in a moment.',
  internal: 'The server ran into a problem. Your boards are safe: try again in a moment.',
}

export const failureLabels = bilingual(failuresFr, failuresEn)
