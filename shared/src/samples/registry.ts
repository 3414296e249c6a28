import type { Board } from '../domain/board.ts'
import type { Language } from '../domain/values.ts'
import { bathroom } from './bathroom.ts'
import { homeInsurance } from './home-insurance.ts'
import { parcel } from './parcel.ts'
import { sampleBoard } from './sample-board.ts'
import { skiWeek } from './ski-week.ts'
import { trainBoard } from './train-board.ts'

export type SampleName = 'demo-train' | 'demo-parcel' | 'demo-blueprint' | 'demo-experience' | 'demo-ski'

/** One line a demo board. */
export const samples: Readonly<Record<SampleName, (language: Language) => Board>> = {
  'demo-train': trainBoard,
  'demo-parcel': (language) => sampleBoard(parcel, language),
  'demo-blueprint': (language) => sampleBoard(homeInsurance, language),
  'demo-experience': (language) => sampleBoard(bathroom, language),
  'demo-ski': (language) => sampleBoard(skiWeek, language),
}
