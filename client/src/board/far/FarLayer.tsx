// The board seen from far away, on one canvas below the elements. It follows the view frame by frame, apart from React;
// while elements are still being mounted it shows what will be there, so that nothing flashes.
import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useFinding } from '../../session/finding.ts'
import { useSession, votesNow } from '../../session/hooks.ts'
import { leadingPersona } from '../../session/leading.ts'
import { selectedCards, useSelection } from '../../session/selection.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useDrawn } from '../canvas-context.ts'
import { useArrowWays } from '../links-drawn.ts'
import { seenArea, useNearView } from '../near-view.ts'
import { drawFar } from './draw-far.ts'
import type { FarView } from './far-view.ts'
import './far-layer.css'
import { inksOf } from './inks.ts'
import { whenIdle } from './when-idle.ts'
import { useMarks } from './use-marks.tsx'

/** Others' edits, in blocks a few pixels large. */
const drawEveryMs = 300

export const FarLayer = () => {
  const session = useSession()
  const labels = useLabels()
  const flow = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isFar = useNearView((near) => near.isFar)
  const isWhole = useDrawn((drawn) => drawn.isWhole)
  const isShown = isFar || !isWhole
  const { marks, sprite } = useMarks()
  const ways = useArrowWays()
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!isShown || element === null || !context) return
    const inks = inksOf(element)
    const curveOf: FarView['curveOf'] = (map) => {
      const { board } = session.store.getState()
      const persona = leadingPersona(map, board.personas, useSelection.getState().persona)
      const scores = persona === undefined ? undefined : session.scores.of(map.id, persona)
      return persona === undefined || scores === undefined ? undefined : { scores, persona }
    }
    const held = (): FarView['held'] => [
      ...selectedCards(useSelection.getState().selected).map((id) => ({ id, color: inks.brand })),
      ...session.presence.peers
        .getState()
        .peers.flatMap(({ selection, user }) => selection.map((id) => ({ id, color: user.color }))),
    ]
    const arrows = ways?.createFarArrows()
    let search: ReturnType<typeof whenIdle> | undefined
    let frame: number | undefined
    let later: ReturnType<typeof setTimeout> | undefined
    let drawn = { at: 0, transform: flow.getState().transform, width: 0, height: 0, held: '' }
    const draw = () => {
      frame = undefined
      clearTimeout(later)
      later = undefined
      const { transform, width, height } = flow.getState()
      const ratio = devicePixelRatio
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (element.width !== w) element.width = w
      if (element.height !== h) element.height = h
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      const { scene } = useDrawn.getState()
      const { board } = session.store.getState()
      const hands = held()
      const { found } = useFinding.getState()
      const seen = { scene, board, transform, width, height, found, votes: votesNow(session), held: hands }
      drawFar(context, { ...seen, arrows: arrows?.keepUp(scene, board.links), inks, marks, labels, curveOf })
      search ??= arrows?.isAnyWanted(sightNow()) === true ? whenIdle(look) : undefined
      drawn = { at: performance.now(), transform, width, height, held: nameOf(hands) }
    }
    const sightNow = () => {
      const { transform, width, height } = flow.getState()
      return { area: seenArea(transform, width, height), zoom: transform[2] }
    }
    const look = (hasTime: () => boolean) => {
      search = undefined
      if (arrows?.look(sightNow(), hasTime) === true) scheduleInTime()
      else if (arrows?.isAnyWanted(sightNow()) === true) search = whenIdle(look)
    }
    const schedule = () => {
      frame ??= requestAnimationFrame(draw)
    }
    /** What is written anywhere on the board is drawn at once, and while much is written a few times a second. */
    const scheduleInTime = () => {
      const waitMs = drawn.at + drawEveryMs - performance.now()
      if (waitMs <= 0) schedule()
      else later ??= setTimeout(schedule, waitMs)
    }
    draw()
    const stops = [
      flow.subscribe(({ transform, width, height }) => {
        if (transform !== drawn.transform || width !== drawn.width || height !== drawn.height) schedule()
      }),
      useDrawn.subscribe((now, before) => {
        if (now.carried !== null || before.carried !== null) schedule()
        else if (now.scene !== before.scene) scheduleInTime()
      }),
      useSelection.subscribe((now, before) => {
        if (now.selected !== before.selected || now.persona !== before.persona) schedule()
      }),
      session.store.subscribe((now, before) => {
        if (now.board !== before.board) scheduleInTime()
      }),
      useFinding.subscribe((now, before) => {
        if (now.found !== before.found) schedule()
      }),
      session.workshop.view.subscribe((now, before) => {
        if (now.public.results !== before.public.results) schedule()
      }),
      // Of others only what they hold is drawn here: their pointers move thirty times a second.
      session.presence.peers.subscribe(() => {
        if (nameOf(held()) !== drawn.held) schedule()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(later)
      search?.()
      if (frame !== undefined) cancelAnimationFrame(frame)
    }
  }, [isShown, session, flow, labels, marks, ways])
  return (
    <>
      <canvas ref={canvas} className={`far-layer${isShown ? ' is-shown' : ''}`} aria-hidden="true" />
      {sprite}
    </>
  )
}

const nameOf = (held: FarView['held']): string => held.map(({ id, color }) => `${id} ${color}`).join()
