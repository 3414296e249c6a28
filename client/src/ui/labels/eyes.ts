// Leading the eyes: gathering, following, light, hands and reactions.
import { bilingual } from './bilingual.ts'

export const eyesLabels = bilingual(
  {
    bar: 'Se faire signe',
    withKey: (name: string, letter: string) => `${name} (Maj+${letter})`,
    hand: {
      raise: 'Lever la main',
      lower: 'Baisser la main',
      isUp: 'Votre main est levée',
      queue: (n: number) => (n === 1 ? '1 main levée' : `${n} mains levées`),
      inOrder: 'Mains levées, dans l’ordre',
      lowerOf: (name: string) => `Baisser la main de ${name}`,
      lowerAll: 'Baisser toutes les mains',
      gone: 'Parti(e)',
    },
    reactions: {
      open: 'Réagir',
      names: {
        like: 'D’accord',
        love: 'J’adore',
        clap: 'Bravo',
        laugh: 'Drôle',
        wow: 'Surprise',
        think: 'Je m’interroge',
      },
      /** Spoken for all that came in a few seconds. */
      said: (name: string, reaction: string) => `${name}\u202F: ${reaction}`,
    },
    gather: {
      now: 'Ramener tout le monde à ma vue',
      done: 'Tout le monde est amené à ce que vous voyez.',
      brought: (name: string) => `${name} vous amène à sa vue.`,
      asked: (name: string) => `${name} vous invite à venir voir.`,
      back: 'Revenir où j’étais',
      go: 'Y aller',
    },
    follow: {
      start: (name: string) => `Suivre ${name}`,
      following: (name: string) => `Vous suivez ${name}`,
      stop: 'Ne plus suivre',
      gone: (name: string) => `${name} n’est plus là\u202F: vous ne suivez plus personne.`,
    },
    light: {
      on: 'Mettre en lumière',
      off: 'Éteindre la lumière',
      card: (text: string) => `En lumière\u202F: «\u202F${text}\u202F»`,
      lane: (title: string) => `En lumière\u202F: ligne ${title}`,
      title: 'En lumière',
    },
    crowd: {
      few: (n: number) => `${n} écrans ici\u202F: les pointeurs voisins sont réunis.`,
      many: (n: number) => `${n} écrans ici\u202F: seuls les pointeurs des animateurs sont montrés.`,
      together: (n: number) => `${n} personnes`,
    },
  },
  {
    bar: 'Signals',
    withKey: (name, letter) => `${name} (Shift+${letter})`,
    hand: {
      raise: 'Raise hand',
      lower: 'Lower hand',
      isUp: 'Your hand is up',
      queue: (n) => (n === 1 ? '1 hand up' : `${n} hands up`),
      inOrder: 'Raised hands, in order',
      lowerOf: (name) => `Lower the hand of ${name}`,
      lowerAll: 'Lower all hands',
      gone: 'Gone',
    },
    reactions: {
      open: 'React',
      names: {
        like: 'I agree',
        love: 'Love it',
        clap: 'Well done',
        laugh: 'Funny',
        wow: 'Surprised',
        think: 'I wonder',
      },
      said: (name, reaction) => `${name}: ${reaction}`,
    },
    gather: {
      now: 'Bring everyone to my view',
      done: 'Everyone is brought to what you see.',
      brought: (name) => `${name} brings you to their view.`,
      asked: (name) => `${name} asks you to come and see.`,
      back: 'Back to where I was',
      go: 'Go there',
    },
    follow: {
      start: (name) => `Follow ${name}`,
      following: (name) => `You follow ${name}`,
      stop: 'Stop following',
      gone: (name) => `${name} has left: you follow nobody now.`,
    },
    light: {
      on: 'Spotlight',
      off: 'Spotlight off',
      card: (text) => `Spotlight: “${text}”`,
      lane: (title) => `Spotlight: lane ${title}`,
      title: 'Spotlight',
    },
    crowd: {
      few: (n) => `${n} screens here: pointers side by side are drawn as one.`,
      many: (n) => `${n} screens here: only the facilitators’ pointers are shown.`,
      together: (n) => `${n} people`,
    },
  },
)
