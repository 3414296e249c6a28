// The frame around what is shown: title, scene, the way to the scene before and the one after.
import type { Board } from '@parcours/shared/domain/board'
import type { Spotlight } from '@parcours/shared/workshop/lead'
import { useEffect, useState, type ReactNode } from 'react'
import { Maximize, Moon, Sun } from 'lucide-react'
import { FloatingReactions } from '../../eyes/FloatingReactions.tsx'
import { useBoard, useSession, useSessionState, useWorkshop } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { boardPath, navigate } from '../route.ts'
import { AgendaScene } from './AgendaScene.tsx'
import { CurveScene } from './CurveScene.tsx'
import { DecisionsScene } from './DecisionsScene.tsx'
import { InvitationScene } from './InvitationScene.tsx'
import { LitScene } from './LitScene.tsx'
import { LaneScene } from './LaneScene.tsx'
import { MatrixScene } from './MatrixScene.tsx'
import { PlanScene } from './PlanScene.tsx'
import { RankingScene } from './RankingScene.tsx'
import { indexOfShown, scenesOf, shownOf, type Scene } from './scenes.ts'
import { TurnoutScene } from './TurnoutScene.tsx'
import { useSceneTitle } from './use-scene-title.ts'
import { toggleFullscreen, useWallKeys } from './use-wall-keys.ts'
import './wall.css'

export const Wall = () => {
  const session = useSession()
  const labels = useLabels()
  const words = labels.present
  const board = useBoard((b) => b)
  const workshop = useWorkshop((view) => view.public)
  const role = useSessionState((s) => s.role)
  const connection = useSessionState((s) => s.connection)
  const scenes = scenesOf(board, workshop)
  const titleOf = useSceneTitle()
  const [look, setLook] = useState<'dark' | 'light'>(() => keptLook())
  /** Where a wall goes that may not lead: its own way, until the facilitator shows something else. */
  const [own, setOwn] = useState<{ readonly since: unknown; readonly index: number }>()
  const followed = indexOfShown(scenes, workshop.shown)
  const index = Math.min(own?.since === workshop.shown ? own.index : followed, scenes.length - 1)
  const scene = scenes[index]
  const goTo = (to: number) => {
    const next = scenes[Math.min(scenes.length - 1, Math.max(0, to))]
    if (next === undefined || next === scene) return
    if (role === 'facilitator' && connection.kind !== 'offline')
      void session.workshop.command({ kind: 'show', shown: shownOf(next) })
    setOwn({ since: workshop.shown, index: scenes.indexOf(next) })
  }
  const turnLook = () => {
    const next = look === 'dark' ? 'light' : 'dark'
    keepLook(next)
    setLook(next)
  }
  useWallKeys({
    previous: () => goTo(index - 1),
    next: () => goTo(index + 1),
    first: () => goTo(0),
    last: () => goTo(scenes.length - 1),
    look: turnLook,
    leave: () => navigate(boardPath(session.boardId)),
  })
  useEffect(() => {
    document.title = board.title === '' ? 'Parcours' : `${board.title} · Parcours`
  }, [board.title])
  if (scene === undefined) return null
  const lit = litOn(board, workshop.spotlight)
  const [before, after] = [scenes[index - 1], scenes[index + 1]]
  return (
    <>
      <main className={`wall is-${look}`} aria-label={words.wall}>
        {lit === undefined ? <SceneView key={JSON.stringify(shownOf(scene))} scene={scene} /> : <LitScene lit={lit} />}
        <footer className="wall-foot">
          <button type="button" disabled={before === undefined} onClick={() => goTo(index - 1)}>
            {before !== undefined && `← ${titleOf(before)}`}
          </button>
          <span className="wall-middle">
            {connection.kind === 'offline' && <i className="wall-offline">{words.offline}</i>}
            <WallControl label={look === 'dark' ? words.light : words.dark} keys="D" onPress={turnLook}>
              {look === 'dark' ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
            </WallControl>
            {words.position(index + 1, scenes.length)}
            <WallControl label={words.fullscreen} keys="F" onPress={toggleFullscreen}>
              <Maximize aria-hidden="true" />
            </WallControl>
          </span>
          <button type="button" disabled={after === undefined} onClick={() => goTo(index + 1)}>
            {after !== undefined && `${titleOf(after)} →`}
          </button>
        </footer>
      </main>
      <FloatingReactions large />
    </>
  )
}

interface WallControlProps {
  readonly label: string
  readonly keys: string
  readonly onPress: () => void
  readonly children: ReactNode
}

const WallControl = ({ label, keys, onPress, children }: WallControlProps) => (
  <button type="button" aria-label={label} title={`${label} (${keys})`} aria-keyshortcuts={keys} onClick={onPress}>
    {children}
  </button>
)

const SceneView = ({ scene }: { readonly scene: Scene }) => {
  switch (scene.kind) {
    case 'invitation':
      return <InvitationScene />
    case 'agenda':
      return <AgendaScene />
    case 'turnout':
      return <TurnoutScene />
    case 'lane':
      return <LaneScene {...scene} />
    case 'curve':
      return <CurveScene map={scene.map} personaId={scene.personaId} />
    case 'ranking':
      return <RankingScene roundId={scene.roundId} />
    case 'matrix':
      return <MatrixScene map={scene.map} />
    case 'plan':
      return <PlanScene map={scene.map} />
    case 'report':
      return <DecisionsScene />
  }
}

/** Undefined when it is dark, or when what was lit is gone. */
const litOn = ({ cards, maps }: Board, lit: Spotlight | null): Spotlight | undefined => {
  if (lit === null) return undefined
  const isThere =
    lit.kind === 'card' ? cards[lit.cardId] !== undefined : maps[lit.mapId]?.lanes[lit.laneId] !== undefined
  return isThere ? lit : undefined
}

const lookKey = 'parcours.wall'
const keptLook = (): 'dark' | 'light' => {
  try {
    return localStorage.getItem(lookKey) === 'light' ? 'light' : 'dark'
  } catch {
    return 'dark'
  }
}
const keepLook = (look: 'dark' | 'light'): void => {
  try {
    localStorage.setItem(lookKey, look)
  } catch {
    // dark next time
  }
}
