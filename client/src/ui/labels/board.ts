import { bilingual } from './bilingual.ts'

export const boardLabels = bilingual(
  {
    closed: {
      title: 'Vous n’êtes plus dans ce tableau',
      expired:
        'Votre accès a expiré ou a été retiré. Ce qui était enregistré est sur le serveur\u202F; ce qui ne l’était pas reste sur cet appareil. Entrez de nouveau pour continuer.',
      unknown: 'Ce tableau n’existe pas, ou plus. Vérifiez le lien reçu, ou demandez-en un nouveau.',
      deleted:
        'Une personne qui anime ce tableau, ou qui tient le serveur, vient de le supprimer pour tout le monde. Il n’en reste rien, ni sur le serveur ni sur cet appareil. Vos autres tableaux vous attendent à l’accueil.',
      denied:
        'Votre rôle ne permet pas de modifier ce tableau. Rien de ce que les autres ont écrit n’est touché. Rechargez pour le voir tel qu’il est.',
      other:
        'Le serveur n’a pas compris cet appareil. Ce qui était enregistré est en sécurité. Rechargez la page pour continuer.',
      newer:
        'Ce tableau a été écrit par une version plus récente de Parcours\u202F: ce serveur peut le montrer, pas le modifier. Ce que vous avez écrit est gardé sur cet appareil. Demandez à qui tient le serveur de le mettre à jour.',
      enterAgain: 'Entrer de nouveau',
      reload: 'Recharger',
    },
    canvas: {
      board: 'Tableau',
      colon: '\u202F: ',
      emptyCard: 'Écrire…',
      cardText: 'Texte de la note',
      textTooLong: (limit: number) =>
        `Une note tient en ${limit} caractères. La suite n’a pas été gardée\u202F: coupez-la en plusieurs notes.`,
      mapTitle: 'Carte',
      untitledMap: 'Carte sans titre',
      moveMap: 'Déplacer la carte',
      target: 'Cible',
      stage: 'Macro-étape',
      untitledStage: 'Macro-étape',
      step: 'Étape',
      untitledStep: 'Nouvelle étape',
      lane: 'Ligne',
      addStep: 'Ajouter une étape',
      emotionOf: 'Émotion de',
      curveEmpty: 'Notez une étape, ou tirez un point\u202F: la courbe se dessine.',
      curveEmptyReadOnly: 'Aucune étape n’est encore notée.',
      writeHere: (cell: string) => `Écrire une note\u202F: ${cell}`,
      cardsDeleted: (count: number) => (count > 1 ? `${count} notes supprimées` : 'Note supprimée'),
      emptyTitle: 'Un tableau vide, prêt à tout',
      emptyHint: 'Double-cliquez pour écrire une note, ou commencez par une carte.',
      emptyHintReadOnly: 'Rien n’est encore écrit ici.',
    },
    lost: {
      cards: (n: number) =>
        n < 2
          ? 'Quelqu’un vient de supprimer la note que vous aviez en main.'
          : `Quelqu’un vient de supprimer ${n} notes que vous aviez en main.`,
      keep: 'En garder une copie',
      step: 'Quelqu’un vient de supprimer l’étape que vous aviez en main. Ses notes sont rangées à côté de la carte.',
      stage:
        'Quelqu’un vient de supprimer la macro-étape que vous aviez en main, avec ses étapes. Leurs notes sont rangées à côté de la carte.',
      lane: 'Quelqu’un vient de supprimer la ligne que vous aviez en main. Ses notes sont rangées à côté de la carte.',
      map: 'Quelqu’un vient de supprimer la carte que vous aviez en main, avec ses notes.',
      link: 'Quelqu’un vient de supprimer le lien que vous aviez en main.',
      persona: (name: string) =>
        `Quelqu’un vient de supprimer le persona «\u202F${name}\u202F». Sa courbe n’est plus dessinée, les avis restent sur les étapes.`,
      unsaved: 'Ce que vous y écriviez n’est pas gardé.',
      undo: 'La personne qui l’a fait peut encore annuler.',
    },
    top: {
      bar: 'Barre du tableau',
      rename: (title: string) => `Renommer le tableau «\u202F${title}\u202F»`,
      title: 'Titre du tableau',
      untitled: 'Tableau sans titre',
      persona: (name: string) => `Persona\u202F: ${name}`,
      people: (count: number) => (count < 2 ? 'Vous êtes seul ici' : `${count} personnes sont là`),
      you: 'vous',
      more: 'Autres actions',
      exportJson: 'Exporter (JSON)',
      exportMermaid: 'Exporter (Mermaid)',
      invite: 'Inviter',
      remove: 'Supprimer le tableau…',
    },
    deletion: {
      title: 'Supprimer ce tableau pour tout le monde',
      explain:
        'Le tableau disparaît aussitôt et pour toujours, chez toutes les personnes qui y sont\u202F: ses cartes, ses notes, ses images, son historique et ses liens d’invitation. On ne peut pas annuler.',
      keep: 'Pour en garder une copie, fermez cette fenêtre et choisissez d’abord «\u202FExporter (JSON)\u202F» dans le même menu.',
      write: (title: string) => `Pour confirmer, écrivez son titre\u202F: ${title}`,
      wrong: 'Ce n’est pas le titre du tableau. Rien n’a été supprimé.',
      failed: 'Le serveur n’a pas supprimé le tableau. Rien n’a changé\u202F: réessayez dans un instant.',
      confirm: 'Supprimer pour toujours',
    },
    invite: {
      title: 'Inviter sur ce tableau',
      lead: 'Chaque lien donne un rôle. La personne écrit son prénom et entre\u202F; aucun compte n’est nécessaire.',
      joined:
        'Vous êtes entré par un lien\u202F: vous ne pouvez transmettre que le vôtre. Les autres liens restent sur l’appareil de la personne qui a créé le tableau.',
      none: 'Cet appareil ne connaît plus le lien de ce tableau. Demandez-le à la personne qui l’a créé.',
      link: { facilitator: 'Lien animateur', participant: 'Lien participant', observer: 'Lien observateur' },
      explain: {
        facilitator: 'Peut tout faire, comme vous. À ne donner qu’à qui anime avec vous.',
        participant: 'Écrit, déplace et note avec vous.',
        observer: 'Voit tout en direct, sans rien pouvoir modifier.',
      },
      copyFailed: 'Le navigateur n’a pas permis la copie\u202F: le lien est sélectionné, copiez-le avec Ctrl+C.',
    },
    status: {
      saved: 'Tout est enregistré',
      saving: 'Enregistrement…',
      connecting: 'Connexion…',
      readOnly: 'Lecture seule',
      newer: 'Lecture seule — tableau d’une version plus récente de Parcours\u202F: rechargez la page',
      offline: 'Hors ligne',
      since: (minutes: number) => (minutes < 60 ? ` depuis ${minutes} min` : ` depuis ${Math.floor(minutes / 60)} h`),
      keptHere: ' — vos modifications sont gardées ici',
      failing: 'Le serveur n’arrive pas à enregistrer — gardez cette page ouverte, il réessaie',
      closed: 'Déconnecté — rechargez la page',
    },
    zoom: {
      controls: 'Zoom',
      percent: (value: number) => `${value}\u202F%`,
      in: 'Agrandir',
      out: 'Réduire',
      reset: (percent: string) => `Zoom ${percent}, revenir à 100\u202F%`,
      fit: 'Tout voir',
    },
    tools: {
      bar: 'Outils',
      select: 'Sélectionner',
      hand: 'Déplacer la vue',
      note: 'Écrire une note',
      arrow: 'Relier par une flèche',
      map: 'Ajouter une carte',
      withKey: (tool: string, key: string) => `${tool} (${key})`,
    },
  },
  {
    closed: {
      title: 'You are no longer in this board',
      expired:
        'Your access has expired or was withdrawn. What was saved is on the server; what was not stays on this device. Enter again to go on.',
      unknown: 'This board does not exist, or no longer does. Check the link, or ask for a new one.',
      deleted:
        'A facilitator of this board, or whoever runs the server, has just deleted it for everybody. Nothing of it is left, neither on the server nor on this device. Your other boards are waiting on the home page.',
      denied:
        'Your role does not allow changes here. Nothing that others wrote is touched. Reload to see the board as it is.',
      other: 'The server did not understand this device. What was saved is safe. Reload the page to go on.',
      newer:
        'This board was written by a later version of Parcours: this server can show it, not change it. What you wrote is kept on this device. Ask whoever runs the server to update it.',
      enterAgain: 'Enter again',
      reload: 'Reload',
    },
    canvas: {
      board: 'Board',
      colon: ': ',
      emptyCard: 'Write…',
      cardText: 'Text of the note',
      textTooLong: (limit: number) =>
        `A note holds ${limit} characters. The rest was not kept: split it into several notes.`,
      mapTitle: 'Map',
      untitledMap: 'Untitled map',
      moveMap: 'Move the map',
      target: 'Target',
      stage: 'Stage',
      untitledStage: 'Stage',
      step: 'Step',
      untitledStep: 'New step',
      lane: 'Lane',
      addStep: 'Add a step',
      emotionOf: 'Emotion of',
      curveEmpty: 'Rate a step, or drag a point: the curve draws itself.',
      curveEmptyReadOnly: 'No step is rated yet.',
      writeHere: (cell: string) => `Write a note: ${cell}`,
      cardsDeleted: (count: number) => (count > 1 ? `${count} notes deleted` : 'Note deleted'),
      emptyTitle: 'An empty board, ready for anything',
      emptyHint: 'Double-click to write a note, or start with a map.',
      emptyHintReadOnly: 'Nothing is written here yet.',
    },
    lost: {
      cards: (n: number) =>
        n === 1
          ? 'Somebody has just deleted the note you had in hand.'
          : `Somebody has just deleted ${n} notes you had in hand.`,
      keep: 'Keep a copy',
      step: 'Somebody has just deleted the step you had in hand. Its notes are kept beside the map.',
      stage:
        'Somebody has just deleted the stage you had in hand, with its steps. Their notes are kept beside the map.',
      lane: 'Somebody has just deleted the lane you had in hand. Its notes are kept beside the map.',
      map: 'Somebody has just deleted the map you had in hand, with its notes.',
      link: 'Somebody has just deleted the link you had in hand.',
      persona: (name: string) =>
        `Somebody has just deleted the persona “${name}”. Its curve is no longer drawn, the ratings stay on the steps.`,
      unsaved: 'What you were writing in it is not kept.',
      undo: 'The person who did it can still undo.',
    },
    top: {
      bar: 'Board bar',
      rename: (title: string) => `Rename the board “${title}”`,
      title: 'Title of the board',
      untitled: 'Untitled board',
      persona: (name: string) => `Persona: ${name}`,
      people: (count: number) => (count < 2 ? 'You are alone here' : `${count} people are here`),
      you: 'you',
      more: 'More actions',
      exportJson: 'Export (JSON)',
      exportMermaid: 'Export (Mermaid)',
      invite: 'Invite',
      remove: 'Delete the board…',
    },
    deletion: {
      title: 'Delete this board for everybody',
      explain:
        'The board disappears at once and for good, for everybody who is in it: its maps, notes, pictures, history and invitation links. This cannot be undone.',
      keep: 'To keep a copy, close this window and choose “Export (JSON)” in the same menu first.',
      write: (title: string) => `To confirm, write its title: ${title}`,
      wrong: 'This is not the title of the board. Nothing was deleted.',
      failed: 'The server did not delete the board. Nothing has changed: try again in a moment.',
      confirm: 'Delete for good',
    },
    invite: {
      title: 'Invite to this board',
      lead: 'Each link gives a role. The person writes a first name and is in; no account is needed.',
      joined:
        'You came in by a link: you can only pass on your own. The other links stay on the device of the person who created the board.',
      none: 'This device no longer knows the link of this board. Ask the person who created it.',
      link: { facilitator: 'Facilitator link', participant: 'Participant link', observer: 'Observer link' },
      explain: {
        facilitator: 'Can do everything, as you can. Give it only to those who run the workshop with you.',
        participant: 'Writes, moves and rates with you.',
        observer: 'Sees everything live, and can change nothing.',
      },
      copyFailed: 'The browser did not allow copying: the link is selected, copy it with Ctrl+C.',
    },
    status: {
      saved: 'Everything is saved',
      saving: 'Saving…',
      connecting: 'Connecting…',
      readOnly: 'Read-only',
      newer: 'Read-only — a board of a later version of Parcours: reload the page',
      offline: 'Offline',
      since: (minutes: number) => (minutes < 60 ? ` for ${minutes} min` : ` for ${Math.floor(minutes / 60)} h`),
      keptHere: ' — your changes are kept here',
      failing: 'The server cannot save — keep this page open, it is trying again',
      closed: 'Disconnected — reload the page',
    },
    zoom: {
      controls: 'Zoom',
      percent: (value: number) => `${value}%`,
      in: 'Zoom in',
      out: 'Zoom out',
      reset: (percent: string) => `Zoom ${percent}, back to 100%`,
      fit: 'See all',
    },
    tools: {
      bar: 'Tools',
      select: 'Select',
      hand: 'Move the view',
      note: 'Write a note',
      arrow: 'Link with an arrow',
      map: 'Add a map',
      withKey: (tool: string, key: string) => `${tool} (${key})`,
    },
  },
)
