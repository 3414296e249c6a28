import type { Template } from './template.ts'

/** An empty canvas: no map at all. */
export const blank: Template = {
  name: 'blank',
  title: { fr: 'Tableau libre', en: 'Free board' },
  lanes: [],
  stages: [],
}
