// The channels of the samples, in the words people read: a channel on a board is free text.
import type { Language } from '../domain/values.ts'
import type { Text } from './sample-source.ts'

const channels = {
  app: { fr: 'Application', en: 'App' },
  courier: { fr: 'Livreur', en: 'Courier' },
  email: { fr: 'E-mail', en: 'E-mail' },
  parcel: { fr: 'Colis', en: 'Parcel' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  place: { fr: 'Espace sur place', en: 'On-site area' },
  relay: { fr: 'Point relais', en: 'Pick-up point' },
  signage: { fr: 'Affichage', en: 'Signage' },
  sms: { fr: 'SMS', en: 'Text message' },
  social: { fr: 'Réseaux sociaux', en: 'Social media' },
  staff: { fr: 'Équipes sur place', en: 'On-site staff' },
  store: { fr: 'Magasin', en: 'Shop' },
  web: { fr: 'Site web', en: 'Website' },
} as const satisfies Readonly<Record<string, Text>>

export type Channel = keyof typeof channels

export const channelName = (channel: Channel, language: Language): string => channels[channel][language]
