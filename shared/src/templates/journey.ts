import type { Template } from './template.ts'

export const journey: Template = {
  name: 'journey',
  title: { fr: 'Parcours client', en: 'Customer journey' },
  lanes: [
    { kind: 'action' },
    { kind: 'moment' },
    { kind: 'touchpoint' },
    { kind: 'enchantment' },
    { kind: 'irritant' },
    { kind: 'expectation' },
    { kind: 'curve' },
    { kind: 'opportunity' },
    { kind: 'employee', hidden: true },
    { kind: 'promise', hidden: true },
    { kind: 'dataItem', hidden: true },
    { kind: 'campaign', hidden: true },
  ],
  stages: [
    {
      phase: 'before',
      title: { fr: 'Découvrir', en: 'Discover' },
      steps: [
        { fr: 'Besoin', en: 'Need' },
        { fr: 'Comparaison', en: 'Comparison' },
      ],
    },
    {
      phase: 'during',
      title: { fr: 'Acheter', en: 'Buy' },
      steps: [
        { fr: 'Conseil', en: 'Advice' },
        { fr: 'Achat', en: 'Purchase' },
        { fr: 'Livraison', en: 'Delivery' },
      ],
    },
    {
      phase: 'after',
      title: { fr: 'Vivre avec', en: 'Live with it' },
      steps: [
        { fr: 'Usage', en: 'Use' },
        { fr: 'Aide', en: 'Help' },
      ],
    },
  ],
}
