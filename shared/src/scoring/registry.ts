// Every score of METHOD §4 by its name; a new score is one file and one line here.
import { agreement } from './agreement.ts'
import { ces } from './ces.ts'
import { checklist } from './checklist.ts'
import { churn } from './churn.ts'
import { coverage } from './coverage.ts'
import { crossMatrix } from './cross-matrix.ts'
import { csat } from './csat.ts'
import { dotBudget } from './dot-budget.ts'
import { gap } from './gap.ts'
import { irritants } from './irritants.ts'
import { kano, kanoCell } from './kano.ts'
import { lived } from './lived.ts'
import { mermaidIn, mermaidOut } from './mermaid-score.ts'
import { nps } from './nps.ts'
import { peakEnd } from './peak-end.ts'
import { peakEndUnipolarAnchor } from './peak-end-unipolar-anchor.ts'
import { perceptionGap } from './perception-gap.ts'
import { personsPeakEnd } from './persons-peak-end.ts'
import { segmentDiff } from './segment-diff.ts'
import { stepEmotion } from './step-emotion.ts'
import { storyArc } from './story-arc.ts'
import { testVerdict } from './test-verdict.ts'
import { volumeWeighted } from './volume-weighted.ts'
import { voteConcentration } from './vote-concentration.ts'
import { zone } from './zone.ts'

export const scores = {
  stepEmotion,
  zone,
  peakEnd,
  peakEndUnipolarAnchor,
  personsPeakEnd,
  lived,
  storyArc,
  nps,
  csat,
  ces,
  agreement,
  kanoCell,
  kano,
  irritants,
  crossMatrix,
  gap,
  coverage,
  voteConcentration,
  dotBudget,
  churn,
  testVerdict,
  checklist,
  perceptionGap,
  segmentDiff,
  volumeWeighted,
  mermaidIn,
  mermaidOut,
} as const

export type ScoreName = keyof typeof scores
