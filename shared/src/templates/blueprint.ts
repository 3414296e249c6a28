import type { Template } from './template.ts'

export const blueprint: Template = {
  name: 'blueprint',
  title: { fr: 'Blueprint', en: 'Service blueprint' },
  lanes: [
    { kind: 'evidence', hidden: true },
    { kind: 'action' },
    { kind: 'front' },
    { kind: 'back' },
    { kind: 'support' },
    { kind: 'issue' },
  ],
  stages: [
    {
      phase: 'before',
      title: { fr: 'Avant', en: 'Before' },
      steps: [
        { fr: 'Demande', en: 'Request' },
        { fr: 'Échange', en: 'Exchange' },
      ],
    },
    {
      phase: 'during',
      title: { fr: 'Pendant', en: 'During' },
      steps: [
        { fr: 'Accord', en: 'Agreement' },
        { fr: 'Prestation', en: 'Delivery' },
      ],
    },
    { phase: 'after', title: { fr: 'Après', en: 'After' }, steps: [{ fr: 'Suivi', en: 'Follow-up' }] },
  ],
}
