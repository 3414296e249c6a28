import { plainName } from '@parcours/shared/domain/plain-name'

/** Whether a title has the kind of its map in its words already, so that it need not be said again beside it. */
export const saysKind = (title: string, kind: string): boolean =>
  ` ${plainName(title)} `.includes(` ${plainName(kind)} `)
