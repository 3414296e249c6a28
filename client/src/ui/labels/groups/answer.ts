// Writing, rating and voting, on a phone and beside the board.
import { answerLabels } from '../answer.ts'

export const areas = { answer: answerLabels }
