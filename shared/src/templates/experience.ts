import type { Template } from './template.ts'

export const experience: Template = {
  name: 'experience',
  title: { fr: 'Experience map', en: 'Experience map' },
  lanes: [
    { kind: 'action' },
    { kind: 'question' },
    { kind: 'think' },
    { kind: 'feel' },
    { kind: 'curve' },
    { kind: 'verbatim' },
    { kind: 'stakeholder' },
    { kind: 'touchpoint' },
    { kind: 'experience' },
    { kind: 'opportunity' },
  ],
  stages: [
    {
      phase: 'before',
      kind: 'purchase',
      title: { fr: 'Le besoin', en: 'The need' },
      steps: [
        { fr: 'Déclic', en: 'Trigger' },
        { fr: 'Recherche', en: 'Search' },
      ],
    },
    {
      phase: 'during',
      kind: 'purchase',
      title: { fr: 'L’achat', en: 'The purchase' },
      steps: [
        { fr: 'Choix', en: 'Choice' },
        { fr: 'Installation', en: 'Set-up' },
      ],
    },
    {
      phase: 'after',
      kind: 'usage',
      title: { fr: 'L’usage', en: 'The use' },
      steps: [
        { fr: 'Quotidien', en: 'Every day' },
        { fr: 'Entretien', en: 'Upkeep' },
      ],
    },
  ],
}
