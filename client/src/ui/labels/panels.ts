import { bilingual } from './bilingual.ts'

export const panelLabels = bilingual({ title: '' }, { title: '' })
