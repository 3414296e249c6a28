// The words of pictures: on their way, refused, described.
import { bilingual } from './bilingual.ts'

export const pictureLabels = bilingual(
  {
    add: 'Ajouter une image',
    tray: 'Images en cours d’envoi',
    pasted: 'Image collée',
    queued: 'Attend son tour',
    sending: (name: string) => `Envoi de ${name}`,
    waiting: 'Les images ont besoin de la connexion\u202F: celle-ci partira à son retour. Gardez cette page ouverte.',
    retry: (name: string) => `Réessayer\u202F: ${name}`,
    dismiss: (name: string) => `Retirer\u202F: ${name}`,
    undescribed: 'Image sans description',
    alt: 'Description de l’image',
    describe: 'Une phrase pour qui ne voit pas l’image.',
    notExported: (count: number) =>
      count > 1
        ? `${count} images n’ont pas pu être lues\u202F: le fichier a tout le reste. Vérifiez la connexion, puis exportez de nouveau.`
        : 'Une image n’a pas pu être lue\u202F: le fichier a tout le reste. Vérifiez la connexion, puis exportez de nouveau.',
    ofCard: {
      add: 'Choisir une image',
      change: 'Remplacer l’image',
      remove: 'Retirer l’image',
      hint: 'Elle est réduite sur cet appareil, sans le lieu ni la date de la prise de vue.',
    },
    failures: {
      type: 'Ce fichier n’est pas une image que nous savons lire. Choisissez une image PNG, JPEG ou WebP\u202F; un dessin SVG s’exporte en PNG.',
      unreadable: 'Cette image est abîmée ou vide\u202F: elle n’a pas été prise. Essayez-en une autre.',
      large: 'Cette image dépasse 20\u202FMo. Choisissez-en une plus petite.',
      unreachable:
        'Les images ont besoin de la connexion, et le serveur ne répond pas. Réessayez quand elle sera revenue.',
      'storage-unavailable': 'Le serveur ne peut pas garder d’image pour le moment. Réessayez dans un instant.',
    },
  },
  {
    add: 'Add a picture',
    tray: 'Pictures on their way',
    pasted: 'Pasted picture',
    queued: 'Waits for its turn',
    sending: (name: string) => `Sending ${name}`,
    waiting: 'Pictures need the connection: this one goes when it is back. Keep this page open.',
    retry: (name: string) => `Try again: ${name}`,
    dismiss: (name: string) => `Take away: ${name}`,
    undescribed: 'Picture without a description',
    alt: 'Description of the picture',
    describe: 'A sentence for those who do not see the picture.',
    notExported: (count: number) =>
      count > 1
        ? `${count} pictures could not be read: the file has all the rest. Check the connection, then export again.`
        : 'One picture could not be read: the file has all the rest. Check the connection, then export again.',
    ofCard: {
      add: 'Choose a picture',
      change: 'Replace the picture',
      remove: 'Take the picture away',
      hint: 'It is made smaller on this device, without the place and date it was taken.',
    },
    failures: {
      type: 'This file is not a picture we can read. Choose a PNG, JPEG or WebP picture; an SVG drawing is exported as PNG.',
      unreadable: 'This picture is damaged or empty: it was not taken. Try another one.',
      large: 'This picture is larger than 20 MB. Choose a smaller one.',
      unreachable: 'Pictures need the connection, and the server does not answer. Try again once it is back.',
      'storage-unavailable': 'The server cannot keep a picture right now. Try again in a moment.',
    },
  },
)
