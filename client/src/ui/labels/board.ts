import { bilingual } from './bilingual.ts'

export const boardLabels = bilingual({ title: '' }, { title: '' })
