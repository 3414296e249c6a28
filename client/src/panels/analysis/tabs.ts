export const analysisTabs = ['irritants', 'matrix', 'gaps', 'coverage', 'priorities', 'plan'] as const
export type AnalysisTab = (typeof analysisTabs)[number]
