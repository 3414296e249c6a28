// What is said when the server closed the board for good.
import { bilingual } from './bilingual.ts'

export const closedLabels = bilingual(
  {
    title: 'Vous n’êtes plus dans ce tableau',
    expired:
      'Votre accès a expiré ou a été retiré. Ce qui était enregistré est sur le serveur\u202F; ce qui ne l’était pas reste sur cet appareil. Entrez de nouveau pour continuer.',
    unknown: 'Ce tableau n’existe pas, ou plus. Vérifiez le lien reçu, ou demandez-en un nouveau.',
    deleted:
      'Une personne qui anime ce tableau, ou qui tient le serveur, vient de le supprimer pour tout le monde. Il n’en reste rien, ni sur le serveur ni sur cet appareil. Vos autres tableaux vous attendent à l’accueil.',
    denied:
      'Une modification de cet appareil n’est pas permise par votre rôle, la réunion ou un verrou, et le serveur l’a refusée. Rien de ce que les autres ont écrit n’est touché. Téléchargez d’abord votre copie pour garder ce que vous avez écrit, puis rechargez pour voir le tableau tel qu’il est.',
    other:
      'Le serveur n’a pas compris cet appareil. Ce qui était enregistré est en sécurité. Rechargez la page pour continuer.',
    newer:
      'Ce tableau a été écrit par une version plus récente de Parcours\u202F: ce serveur peut le montrer, pas le modifier. Ce que vous avez écrit est gardé sur cet appareil. Demandez à qui tient le serveur de le mettre à jour.',
    enterAgain: 'Entrer de nouveau',
    reload: 'Recharger',
    keepMine: 'Télécharger ma copie',
  },
  {
    title: 'You are no longer in this board',
    expired:
      'Your access has expired or was withdrawn. What was saved is on the server; what was not stays on this device. Enter again to go on.',
    unknown: 'This board does not exist, or no longer does. Check the link, or ask for a new one.',
    deleted:
      'A facilitator of this board, or whoever runs the server, has just deleted it for everybody. Nothing of it is left, neither on the server nor on this device. Your other boards are waiting on the home page.',
    denied:
      'Your role, the meeting or a lock does not allow a change made on this device, and the server refused it. Nothing that others wrote is touched. Download your copy first to keep what you wrote, then reload to see the board as it is.',
    other: 'The server did not understand this device. What was saved is safe. Reload the page to go on.',
    newer:
      'This board was written by a later version of Parcours: this server can show it, not change it. What you wrote is kept on this device. Ask whoever runs the server to update it.',
    enterAgain: 'Enter again',
    reload: 'Reload',
    keepMine: 'Download my copy',
  },
)
