// Everything HTTP can refuse: one table of statuses, one of sentences. A sentence says what happened and what to do next.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { imageLimits, type ErrorAnswer, type ErrorCode } from '@parcours/shared/wire/api'
import { limits, type Language } from '@parcours/shared/domain/values'

export interface Refusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  /** For `mermaid-invalid` and `json-invalid`: where and why; for `command-refused`: why. */
  readonly line?: number
  readonly reason?: string
  readonly text?: string
}
/** Among whatever a route answers: nothing else of ours carries this kind. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused'
export const refusal = (code: ErrorCode): Refusal => ({ kind: 'refused', code })
export const refuse = (request: FastifyRequest, reply: FastifyReply, refused: Refusal) =>
  reply
    .code(statusOf[refused.code])
    .headers(refused.code === 'storage-unavailable' ? { 'retry-after': '5' } : {})
    .send(answerOf(refused, languageOf(request.headers['accept-language'])))

/** A route's allowance, an address. */
export const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: 60_000 } })

export const statusOf: Readonly<Record<ErrorCode, number>> = {
  'bad-request': 400,
  'name-too-long': 400,
  'session-invalid': 401,
  'key-invalid': 403,
  'code-unknown': 403,
  forbidden: 403,
  'board-unknown': 404,
  'version-unknown': 404,
  'too-many-versions': 409,
  'history-gone': 410,
  'history-damaged': 500,
  'not-found': 404,
  'body-too-large': 413,
  'image-too-large': 413,
  'image-type': 415,
  'image-damaged': 422,
  'images-full': 409,
  'command-refused': 409,
  'mermaid-invalid': 422,
  'json-invalid': 422,
  'too-many-requests': 429,
  internal: 500,
  'storage-unavailable': 503,
}

export const answerOf = ({ code, line, reason, text }: Refusal, language: Language): ErrorAnswer => ({
  code,
  message: sentenceOf(code, line, reason, language),
  ...(line !== undefined && { line }),
  ...(reason !== undefined && { reason }),
  ...(text !== undefined && { text }),
})

/** French if it is asked for before English, or if neither is. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^(?:(?!\bfr\b).)*\ben\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr'

const sentences: Readonly<Record<ErrorCode, Readonly<Record<Language, string>>>> = {
  'bad-request': {
    fr: 'La demande n’a pas pu être lue : un champ manque ou n’a pas la forme attendue. Rien n’a été changé ; vérifiez-la et recommencez.',
    en: 'The request could not be read: a field is missing or has the wrong form. Nothing was changed; check it and try again.',
  },
  'name-too-long': {
    fr: `Ce nom est trop long. Choisissez un nom de ${limits.name} caractères au plus.`,
    en: `This name is too long. Choose a name of ${limits.name} characters at most.`,
  },
  'key-invalid': {
    fr: 'Ce lien d’invitation n’ouvre pas ce tableau. Demandez un nouveau lien à la personne qui anime.',
    en: 'This invitation link does not open this board. Ask the facilitator for a new one.',
  },
  'code-unknown': {
    fr: 'Ce code n’ouvre aucun atelier en ce moment. Vérifiez-le sur l’écran, ou demandez à la personne qui anime d’ouvrir la porte.',
    en: 'This code opens no workshop at the moment. Check it on the screen, or ask the facilitator to open the door.',
  },
  'session-invalid': {
    fr: 'Cette session n’est pas reconnue. Rouvrez le tableau par son lien d’invitation.',
    en: 'This session is not recognised. Open the board again by its invitation link.',
  },
  'board-unknown': {
    fr: 'Ce tableau n’existe pas ici. Vérifiez le lien, ou demandez-le de nouveau à la personne qui vous a invité.',
    en: 'There is no such board here. Check the link, or ask again the person who invited you.',
  },
  'version-unknown': {
    fr: 'Cette version n’existe plus. Le tableau lui-même est intact ; choisissez-en une autre dans l’historique.',
    en: 'This version no longer exists. The board itself is untouched; choose another one in its history.',
  },
  'too-many-versions': {
    fr: 'Ce tableau garde déjà autant de versions nommées qu’il peut. Supprimez-en une, puis recommencez.',
    en: 'This board already keeps as many named versions as it can. Delete one, then try again.',
  },
  'history-gone': {
    fr: 'L’historique détaillé ne remonte pas aussi loin. Choisissez une durée plus courte, ou restaurez une version.',
    en: 'The detailed history does not go back that far. Choose a shorter time, or restore a version.',
  },
  'history-damaged': {
    fr: 'Cette partie de l’historique est illisible. Le tableau lui-même est intact ; choisissez un autre moment.',
    en: 'This part of the history cannot be read. The board itself is untouched; choose another moment.',
  },
  'not-found': {
    fr: 'Il n’y a rien à cette adresse. Revenez à l’accueil.',
    en: 'There is nothing at this address. Go back to the home page.',
  },
  'body-too-large': {
    fr: 'L’envoi est trop volumineux pour le serveur. Rien n’a été changé ; réduisez-le et recommencez.',
    en: 'What was sent is too large for the server. Nothing was changed; make it smaller and try again.',
  },
  'image-type': {
    fr: 'Ce fichier n’est pas une image PNG, JPEG, WebP, GIF ou AVIF. Un dessin SVG peut contenir du code : exportez-le en PNG, puis recommencez.',
    en: 'This file is not a PNG, JPEG, WebP, GIF or AVIF picture. An SVG drawing can hold code: export it as PNG, then try again.',
  },
  'image-damaged': {
    fr: 'Cette image est abîmée : ses dimensions ne se lisent pas. Rien n’a été changé ; essayez-en une autre.',
    en: 'This picture is damaged: its size cannot be read. Nothing was changed; try another one.',
  },
  'image-too-large': {
    fr: `Cette image est trop grande : ${imageLimits.bytes / 1024 / 1024} Mo et ${imageLimits.side} pixels de côté au plus. Rien n’a été changé ; réduisez-la et recommencez.`,
    en: `This picture is too large: ${imageLimits.bytes / 1024 / 1024} MB and ${imageLimits.side} pixels a side at most. Nothing was changed; make it smaller and try again.`,
  },
  'images-full': {
    fr: 'Ce tableau a reçu autant d’images qu’il peut en garder. Celles qui y sont restent ; demandez à qui tient le serveur d’en permettre davantage.',
    en: 'This board has been given as many pictures as it can keep. Those that are there stay; ask whoever runs the server to allow more.',
  },
  'mermaid-invalid': { fr: 'Ce texte n’est pas un parcours Mermaid.', en: 'This text is not a Mermaid journey.' },
  'json-invalid': {
    fr: 'Ce JSON n’est pas un tableau Parcours : exportez-le depuis le menu d’un tableau, ou lisez-le par GET /api/boards/:id/board.',
    en: 'This JSON is not a Parcours board: export it from the menu of a board, or read it by GET /api/boards/:id/board.',
  },
  'command-refused': {
    fr: 'Cette commande est refusée dans l’état où en est l’atelier. Rien n’a été changé ; le motif est dans « reason ».',
    en: 'This command is refused as the workshop stands. Nothing was changed; “reason” says why.',
  },
  'too-many-requests': {
    fr: 'Trop de demandes d’un coup depuis cette adresse. Attendez une minute et recommencez.',
    en: 'Too many requests at once from this address. Wait a minute and try again.',
  },
  forbidden: { fr: 'Votre rôle ne permet pas cela.', en: 'Your role does not allow this.' },
  'storage-unavailable': {
    fr: 'Le serveur n’arrive pas à lire ou à écrire sur son disque. Ce qui était enregistré l’est toujours ; recommencez dans un instant.',
    en: 'The server cannot read or write its disk. What was saved still is; try again in a moment.',
  },
  internal: {
    fr: 'Le serveur a rencontré une erreur. Ce qui était enregistré l’est toujours ; recommencez dans un instant.',
    en: 'The server ran into an error. What was saved still is; try again in a moment.',
  },
}

const sentenceOf = (
  code: ErrorCode,
  line: number | undefined,
  reason: string | undefined,
  language: Language,
): string => {
  if (code === 'mermaid-invalid') return mermaidSentence(line, reason, language)
  return (
    (code === 'json-invalid' && reason !== undefined ? jsonReasons[reason] : undefined)?.[language] ??
    sentences[code][language]
  )
}

/** Where `json-invalid` has more to say than that this is no board. */
const jsonReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  newer: {
    fr: 'Ce tableau vient d’une version plus récente de Parcours. Rien n’a été créé ; mettez ce serveur à jour, puis recommencez.',
    en: 'This board comes from a later version of Parcours. Nothing was created; update this server, then try again.',
  },
  damaged: {
    fr: 'Ce tableau Parcours est trop abîmé pour être repris. Rien n’a été créé ; exportez-le de nouveau depuis son tableau d’origine.',
    en: 'This Parcours board is too damaged to be taken over. Nothing was created; export it again from the board it came from.',
  },
  'too-big': {
    fr: `Ce tableau est trop grand : ${limits.cards} notes au plus. Rien n’a été créé ; répartissez-le en plusieurs tableaux.`,
    en: `This board is too big: ${limits.cards} notes at most. Nothing was created; split it into several boards.`,
  },
}

const mermaidReasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'no-header': { fr: 'le texte doit commencer par « journey »', en: 'the text must start with “journey”' },
  'second-header': { fr: '« journey » ne peut figurer qu’une fois', en: '“journey” may stand only once' },
  'task-without-score': {
    fr: 'une tâche s’écrit « Tâche: note: personnes » et la note manque',
    en: 'a task is written “Task: score: people”, and the score is missing',
  },
  'stray-colon': { fr: 'un deux-points n’a pas de tâche devant lui', en: 'a colon has no task before it' },
  'stray-semicolon': { fr: 'un point-virgule coupe la ligne', en: 'a semicolon cuts the line' },
  'unclosed-text': { fr: 'une accolade n’est pas refermée', en: 'a brace is not closed' },
  'too-many-steps': {
    fr: `un parcours compte au plus ${limits.steps} étapes`,
    en: `a journey has ${limits.steps} steps at most`,
  },
}

const mermaidSentence = (line: number | undefined, reason: string | undefined, language: Language): string => {
  const base = sentences['mermaid-invalid'][language]
  const why = reason === undefined ? undefined : mermaidReasons[reason]?.[language]
  if (why === undefined) return base
  if (line === undefined)
    return language === 'fr'
      ? `Ce parcours Mermaid ne peut pas être repris : ${why}.`
      : `This Mermaid journey cannot be taken over: ${why}.`
  return language === 'fr'
    ? `${base.slice(0, -1)}, ligne ${line} : ${why}.`
    : `${base.slice(0, -1)}, line ${line}: ${why}.`
}
