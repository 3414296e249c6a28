// A published vote as a file, for whoever wants to count again.
import * as v from 'valibot'
import { voteResult, type VoteResult } from './tally.ts'

const tallyFile = v.object({ format: v.literal('parcours-tally'), version: v.literal(1), result: voteResult })

export const tallyFileOf = (result: VoteResult): string =>
  `${JSON.stringify({ format: 'parcours-tally', version: 1, result }, null, 2)}\n`

/** Undefined when the text is no tally file. */
export const parseTallyFile = (text: string): VoteResult | undefined => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), tallyFile), text)
  return parsed.success ? parsed.output.result : undefined
}
