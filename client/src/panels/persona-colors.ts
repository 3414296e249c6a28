/** Colours of curves, told apart on white; each has a name in the labels. */
export const personaColors = ['#3b5bdb', '#c2255c', '#087f5b', '#c77700', '#7048e8', '#0b7285'] as const
