// Branded ids: a CardId can never be passed where a StepId is meant.
import { uuidv4 } from 'lib0/random'
import * as v from 'valibot'

export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const idText = v.pipe(v.string(), v.regex(idPattern))

export const boardId = v.pipe(idText, v.brand('BoardId'))
export const mapId = v.pipe(idText, v.brand('MapId'))
export const stageId = v.pipe(idText, v.brand('StageId'))
export const stepId = v.pipe(idText, v.brand('StepId'))
export const laneId = v.pipe(idText, v.brand('LaneId'))
export const cardId = v.pipe(idText, v.brand('CardId'))
export const personaId = v.pipe(idText, v.brand('PersonaId'))
export const segmentId = v.pipe(idText, v.brand('SegmentId'))
export const linkId = v.pipe(idText, v.brand('LinkId'))
export const actionId = v.pipe(idText, v.brand('ActionId'))
export const testId = v.pipe(idText, v.brand('TestId'))
export const checklistId = v.pipe(idText, v.brand('ChecklistId'))
export const commentId = v.pipe(idText, v.brand('CommentId'))
export const strokeId = v.pipe(idText, v.brand('StrokeId'))
export const frameId = v.pipe(idText, v.brand('FrameId'))
export const stampId = v.pipe(idText, v.brand('StampId'))
/** A Kano answer: a key of its card, never seen elsewhere. */
export const answerId = v.pipe(idText, v.brand('AnswerId'))
export const versionId = v.pipe(idText, v.brand('VersionId'))
export const participantId = v.pipe(idText, v.brand('ParticipantId'))

export type BoardId = v.InferOutput<typeof boardId>
export type MapId = v.InferOutput<typeof mapId>
export type StageId = v.InferOutput<typeof stageId>
export type StepId = v.InferOutput<typeof stepId>
export type LaneId = v.InferOutput<typeof laneId>
export type CardId = v.InferOutput<typeof cardId>
export type PersonaId = v.InferOutput<typeof personaId>
export type SegmentId = v.InferOutput<typeof segmentId>
export type LinkId = v.InferOutput<typeof linkId>
export type ActionId = v.InferOutput<typeof actionId>
export type CommentId = v.InferOutput<typeof commentId>
export type StrokeId = v.InferOutput<typeof strokeId>
export type FrameId = v.InferOutput<typeof frameId>
export type StampId = v.InferOutput<typeof stampId>
export type AnswerId = v.InferOutput<typeof answerId>
export type VersionId = v.InferOutput<typeof versionId>
export type ParticipantId = v.InferOutput<typeof participantId>

/** A fresh id of 64 random bits, in the brand of `schema`. */
export const newId = <S extends v.GenericSchema<string, string>>(schema: S): v.InferOutput<S> =>
  v.parse(schema, uuidv4().replaceAll('-', '').slice(0, 16))
