import { bilingual } from './bilingual.ts'

export const homeLabels = bilingual({ title: '' }, { title: '' })
