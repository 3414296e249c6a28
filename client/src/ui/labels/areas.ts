// Every area of words, by the group that brings it. A page loads the groups it speaks with, and in one language.
import { commonLabels } from './common.ts'
import { areas as analysis } from './groups/analysis.ts'
import { areas as answer } from './groups/answer.ts'
import { areas as aside } from './groups/aside.ts'
import { areas as canvas } from './groups/canvas.ts'
import { areas as eyes } from './groups/eyes.ts'
import { areas as history } from './groups/history.ts'
import { areas as home } from './groups/home.ts'
import { areas as inspector } from './groups/inspector.ts'
import { areas as lead } from './groups/lead.ts'
import { areas as overlays } from './groups/overlays.ts'
import { areas as panels } from './groups/panels.ts'
import { areas as personas } from './groups/personas.ts'
import { areas as phone } from './groups/phone.ts'
import { areas as report } from './groups/report.ts'
import { areas as room } from './groups/room.ts'
import { areas as wall } from './groups/wall.ts'

export const groups = {
  analysis,
  answer,
  aside,
  canvas,
  eyes,
  history,
  home,
  inspector,
  lead,
  overlays,
  panels,
  personas,
  phone,
  report,
  room,
  wall,
}
export const areas = {
  common: commonLabels,
  ...analysis,
  ...answer,
  ...aside,
  ...canvas,
  ...eyes,
  ...history,
  ...home,
  ...inspector,
  ...lead,
  ...overlays,
  ...panels,
  ...personas,
  ...phone,
  ...report,
  ...room,
  ...wall,
}
