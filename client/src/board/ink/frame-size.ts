import { changeFrame } from '@parcours/shared/doc/edits/drawn'
import { frameSizes, type Frame } from '@parcours/shared/domain/frame'
import type { Session } from '../../session/session.ts'

/** Of one press of a key, in board pixels. */
export const resizeStep = 24

/** The nearest size a frame may have, in whole pixels. */
export const frameSizeWithin = ([width, height]: readonly [number, number]): [number, number] => [
  within(width),
  within(height),
]
const within = (length: number) => Math.round(Math.min(Math.max(frameSizes.least, length), frameSizes.most))

export const giveFrameSize = (session: Session, frame: Frame, wanted: readonly [number, number]): void => {
  const size = frameSizeWithin(wanted)
  if (size[0] !== frame.size[0] || size[1] !== frame.size[1])
    session.change((doc) => changeFrame(doc, frame.id, { size }))
}
