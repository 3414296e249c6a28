// The home page. Spaces before ? ! ; : and inside « » are narrow and do not break.
import { bilingual } from './bilingual.ts'

export const homeLabels = bilingual(
  {
    title: 'Que voulez-vous cartographier ?',
    lead: 'Un atelier prêt en dix secondes. Pas de compte pour vos participants : un lien suffit.',
    start: 'Commencer',
    templates: {
      blueprint: 'Vue client et coulisses : ce que fait l’organisation, visible ou non.',
      journey: 'Étape par étape, du point de vue du client : moments clés, irritants, courbe émotionnelle.',
      experience: 'Le besoin tout entier : ce que le client fait, pense, ressent, et qui l’entoure.',
    },
    choose: 'Aidez-moi à choisir',
    chooser: {
      title: 'Quelle carte pour votre atelier ?',
      lead: 'Quatre questions, aucune obligatoire. La recommandation suit vos réponses ; vous gardez le choix.',
      goal: 'Que voulez-vous faire ?',
      scope: 'Que regardez-vous ?',
      material: 'De quelle matière disposez-vous ?',
      team: 'Qui sera dans la salle ?',
      answers: {
        process: 'Remettre un processus d’aplomb',
        improve: 'Améliorer un parcours existant',
        reinvent: 'Réinventer l’expérience',
        'internal-delivery': 'La façon dont nous délivrons le service',
        'brand-relationship': 'La relation du client avec notre marque',
        'whole-need': 'Le besoin entier, au-delà de nous',
        'process-documents': 'Documents de processus',
        'internal-interviews': 'Entretiens internes',
        'touchpoint-audit': 'Audit des points de contact',
        'customer-interviews': 'Entretiens clients',
        'in-depth-listening': 'Écoute approfondie',
        ethnography: 'Ethnographie',
        multidisciplinary: 'Une équipe pluridisciplinaire et rodée',
        other: 'Une équipe qui découvre, ou d’un seul métier',
      },
      recommends: (template: string) => `Nous conseillons : ${template}`,
      noReason: 'Répondez à une question pour une recommandation qui vous ressemble.',
      points: (count: number) => `+${count}`,
      startWith: (template: string) => `Commencer : ${template}`,
      warnings: {
        'needs-in-depth-listening':
          'Sans écoute approfondie, une experience map raconte ce que l’équipe imagine. Prévoyez quelques entretiens, ou commencez par un parcours client.',
      },
    },
    blank: 'Tableau libre',
    import: 'Importer (Mermaid, JSON)',
    demos: 'Ou entrez dans un exemple',
    open: 'Ouvrir',
    train: {
      title: 'Week-end en train, en famille',
      text: '10 étapes, deux personas, un retard de 50 minutes… et une fin qui enchante.',
    },
    parcel: {
      title: 'Recevoir un colis',
      text: '7 étapes, de la commande au remboursement, un livreur qu’on attend.',
    },
    insurance: {
      title: 'Souscrire une assurance habitation',
      text: 'Un blueprint : 7 étapes, la scène, les coulisses et leurs incohérences.',
    },
    bathroom: {
      title: 'Vivre sa salle de bains',
      text: 'Une experience map : du ras-le-bol à la routine du matin.',
    },
    ski: {
      title: 'Une semaine au ski',
      text: 'Deux regards, une famille et un couple : deux courbes sur une carte.',
    },
    recent: 'Vos tableaux récents',
    recentAll: (n: number) => `Voir les ${n} tableaux`,
    recentNote: 'Cette liste reste dans ce navigateur.',
    untitled: 'Sans titre',
    forget: (title: string) => `Retirer « ${title} » de la liste`,
    forgotten: (title: string) => `« ${title} » est retiré de cette liste ; le tableau existe toujours.`,
    importing: {
      title: 'Importer un tableau ou un parcours',
      lead: 'Collez le texte, ou déposez un fichier n’importe où sur la page : un tableau exporté de Parcours (JSON) est repris tel quel ; d’un parcours Mermaid, les sections deviennent des macro-étapes, les tâches des étapes, les notes la courbe.',
      field: 'Texte Mermaid ou JSON',
      file: 'Choisir un fichier',
      submit: 'Créer le tableau',
      submitPartial: 'Créer le tableau quand même',
      empty: 'Collez d’abord un texte : un parcours qui commence par « journey », ou un tableau exporté en JSON.',
      unreadable: 'Ce fichier n’a pas pu être lu. Essayez de coller son texte.',
      drop: 'Déposez le fichier : il devient un tableau',
      recentTitle: 'Parcours importé',
      example:
        'journey\n    title Ma journée\n    section Le matin\n      Prendre le café: 5: Moi\n      Attendre le bus: 2: Moi, Léo',
      json: {
        'not-json':
          'Ce JSON est incomplet ou abîmé : il ne se lit pas jusqu’au bout. Exportez de nouveau le tableau, ou retrouvez le fichier d’origine.',
        'not-parcours':
          'Ce JSON n’est pas un tableau Parcours. Ouvrez le tableau voulu, puis « Exporter (JSON) » dans son menu.',
        newer:
          'Ce tableau vient d’une version plus récente de Parcours. Rechargez cette page, ou demandez à qui tient le serveur de le mettre à jour.',
        damaged:
          'Ce tableau est trop abîmé pour être repris. Exportez-le de nouveau, ou essayez une copie plus ancienne.',
        'too-big':
          'Ce tableau est trop grand : 8 Mo et 20 000 notes au plus. Répartissez-le en plusieurs tableaux, puis exportez chacun.',
      },
      leftOut: (count: number) =>
        count > 1
          ? `${count} éléments du fichier n’ont pas pu être repris\u202F: le tableau a tout le reste.`
          : 'Un élément du fichier n’a pas pu être repris\u202F: le tableau a tout le reste.',
      damages: {
        lead: (count: number) =>
          count > 1
            ? `Ce tableau se lit, sauf ${count} éléments abîmés :`
            : 'Ce tableau se lit, sauf un élément abîmé :',
        more: (count: number) => `Et ${count} autre${count > 1 ? 's' : ''}.`,
        way: 'Vous pouvez créer le tableau avec tout le reste, ou corriger le fichier d’abord.',
        reasons: {
          invalid: '— valeur impossible, laissée de côté',
          unusable: '— illisible, laissé de côté',
          missing: '— absent, remplacé par une valeur simple',
          cut: '— trop long, raccourci',
          renamed: '— identifiant en double, renouvelé',
          moved: '— sa carte n’existe pas : la note est posée à côté',
          picture: '— image absente ou abîmée\u202F: la note reste sans elle',
        },
      },
      line: (line: number) => `Ligne ${line} : `,
      kept: 'Votre texte est gardé : corrigez-le ci-dessus, puis réessayez.',
      reasons: {
        'no-header': 'le texte doit commencer par le mot « journey », seul sur sa ligne.',
        'second-header': 'le mot « journey » ne peut apparaître qu’une fois. Un fichier contient un seul parcours.',
        'task-without-score': 'cette tâche n’a pas de note. Écrivez « Tâche: 3: Qui », avec une note de 1 à 5.',
        'stray-colon': 'un deux-points est mal placé ; un titre de section n’en contient pas.',
        'stray-semicolon': 'un point-virgule est mal placé. Retirez-le.',
        'unclosed-text': 'une accolade ouverte n’est jamais refermée.',
        'too-many-steps': 'ce parcours a trop d’étapes : 500 au plus. Découpez-le en plusieurs fichiers.',
      },
    },
  },
  {
    title: 'What would you like to map?',
    lead: 'A workshop ready in ten seconds. No account for your participants: a link is enough.',
    start: 'Start',
    templates: {
      blueprint: 'The customer’s side and backstage: what the organisation does, seen or unseen.',
      journey: 'Step by step, from the customer’s point of view: key moments, irritants, emotion curve.',
      experience: 'The whole need: what customers do, think and feel, and who surrounds them.',
    },
    choose: 'Help me choose',
    chooser: {
      title: 'Which map for your workshop?',
      lead: 'Four questions, none compulsory. The recommendation follows your answers; the choice stays yours.',
      goal: 'What do you want to do?',
      scope: 'What are you looking at?',
      material: 'What material do you have?',
      team: 'Who will be in the room?',
      answers: {
        process: 'Put a process right',
        improve: 'Improve an existing journey',
        reinvent: 'Reinvent the experience',
        'internal-delivery': 'How we deliver the service',
        'brand-relationship': 'The customer’s relationship with our brand',
        'whole-need': 'The whole need, beyond us',
        'process-documents': 'Process documents',
        'internal-interviews': 'Internal interviews',
        'touchpoint-audit': 'Touchpoint audit',
        'customer-interviews': 'Customer interviews',
        'in-depth-listening': 'In-depth listening',
        ethnography: 'Ethnography',
        multidisciplinary: 'A multidisciplinary, experienced team',
        other: 'A new team, or one trade',
      },
      recommends: (template: string) => `We recommend: ${template}`,
      noReason: 'Answer a question for a recommendation that fits you.',
      points: (count: number) => `+${count}`,
      startWith: (template: string) => `Start: ${template}`,
      warnings: {
        'needs-in-depth-listening':
          'Without in-depth listening, an experience map tells what the team imagines. Plan a few interviews, or start with a customer journey map.',
      },
    },
    blank: 'Empty board',
    import: 'Import (Mermaid, JSON)',
    demos: 'Or step into an example',
    open: 'Open',
    train: {
      title: 'A family weekend by train',
      text: '10 steps, two personas, a delay of 50 minutes… and an end that delights.',
    },
    parcel: {
      title: 'Receiving a parcel',
      text: '7 steps, from the order to the refund, and a courier to wait for.',
    },
    insurance: {
      title: 'Taking out home insurance',
      text: 'A blueprint: 7 steps, the stage, the backstage and their inconsistencies.',
    },
    bathroom: {
      title: 'Living with a bathroom',
      text: 'An experience map: from being fed up to the morning routine.',
    },
    ski: {
      title: 'A ski week',
      text: 'Two points of view, a family and a couple: two curves on one map.',
    },
    recent: 'Your recent boards',
    recentAll: (n: number) => `See all ${n} boards`,
    recentNote: 'This list stays in this browser.',
    untitled: 'Untitled',
    forget: (title: string) => `Remove “${title}” from the list`,
    forgotten: (title: string) => `“${title}” is off this list; the board still exists.`,
    importing: {
      title: 'Import a board or a journey',
      lead: 'Paste the text, or drop a file anywhere on the page: a board exported from Parcours (JSON) is taken over as it is; of a Mermaid journey, sections become stages, tasks become steps, scores become the curve.',
      field: 'Mermaid or JSON text',
      file: 'Choose a file',
      submit: 'Create the board',
      submitPartial: 'Create the board anyway',
      empty: 'First paste a text: a journey that begins with “journey”, or a board exported as JSON.',
      unreadable: 'This file could not be read. Try pasting its text.',
      drop: 'Drop the file: it becomes a board',
      recentTitle: 'Imported journey',
      example:
        'journey\n    title My day\n    section Morning\n      Have a coffee: 5: Me\n      Wait for the bus: 2: Me, Leo',
      json: {
        'not-json':
          'This JSON is incomplete or damaged: it cannot be read to its end. Export the board again, or find the original file.',
        'not-parcours': 'This JSON is not a Parcours board. Open the board you want, then “Export (JSON)” in its menu.',
        newer:
          'This board comes from a later version of Parcours. Reload this page, or ask whoever runs the server to update it.',
        damaged: 'This board is too damaged to be taken over. Export it again, or try an older copy.',
        'too-big':
          'This board is too big: 8 MB and 20,000 notes at most. Split it into several boards, then export each.',
      },
      leftOut: (count: number) =>
        count > 1
          ? `${count} parts of the file could not be taken over: the board has all the rest.`
          : 'One part of the file could not be taken over: the board has all the rest.',
      damages: {
        lead: (count: number) =>
          count > 1
            ? `This board can be read, but for ${count} damaged parts:`
            : 'This board can be read, but for one damaged part:',
        more: (count: number) => `And ${count} more.`,
        way: 'You can create the board with all the rest, or correct the file first.',
        reasons: {
          invalid: '— impossible value, left out',
          unusable: '— unreadable, left out',
          missing: '— missing, replaced by a plain value',
          cut: '— too long, cut',
          renamed: '— id used twice, renewed',
          moved: '— its map does not exist: the note lies beside',
          picture: '— picture missing or damaged: the note stays without it',
        },
      },
      line: (line: number) => `Line ${line}: `,
      kept: 'Your text is kept: correct it above, then try again.',
      reasons: {
        'no-header': 'the text must begin with the word “journey”, alone on its line.',
        'second-header': 'the word “journey” can appear only once. A file holds a single journey.',
        'task-without-score': 'this task has no score. Write “Task: 3: Who”, with a score from 1 to 5.',
        'stray-colon': 'a colon is out of place; a section title holds none.',
        'stray-semicolon': 'a semicolon is out of place. Remove it.',
        'unclosed-text': 'a brace was opened and never closed.',
        'too-many-steps': 'this journey has too many steps: 500 at most. Split it into several files.',
      },
    },
  },
)
