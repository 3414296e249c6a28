/** The style sheets give fingers larger targets: what is laid out by numbers asks the same. */
export const isForFingers = (): boolean => matchMedia('(pointer: coarse)').matches
