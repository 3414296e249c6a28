import { X } from 'lucide-react'
import { useState } from 'react'
import { forgetBoard, recentBoards, type RecentBoard, rememberBoard } from '../../session/recent-boards.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatAgo } from '../../ui/format-ago.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { useLanguage } from '../../ui/language.ts'
import { toast } from '../../ui/toast.ts'
import { Link } from '../Link.tsx'
import { boardPath } from '../route.ts'
import './RecentList.css'

/** More would push the examples out of sight. */
const firstShown = 4

/** The boards this browser opened; nothing at all when there are none. */
export const RecentList = () => {
  const { home, common, method } = useLabels()
  const language = useLanguage((s) => s.language)
  const [boards, setBoards] = useState(recentBoards)
  const [now] = useState(Date.now)
  const [isWhole, setWhole] = useState(false)
  if (boards.length === 0) return null

  const forget = (board: RecentBoard) => {
    forgetBoard(board.boardId)
    setBoards(recentBoards())
    const putBack = () => {
      rememberBoard(board, board.openedAt)
      setBoards(recentBoards())
    }
    toast(home.forgotten(board.title || home.untitled), { action: { label: common.undo, run: putBack } })
  }
  return (
    <section className="home-section" aria-labelledby="recent-title">
      <h2 id="recent-title">{home.recent}</h2>
      <p className="home-note">{home.recentNote}</p>
      <ul className="recent-list">
        {(isWhole ? boards : boards.slice(0, firstShown)).map((board) => (
          <li key={board.boardId}>
            <Link href={boardPath(board.boardId, board.key)}>
              <b>{board.title || home.untitled}</b>
              <Chip tone={board.role === 'facilitator' ? 'brand' : 'neutral'}>{method.roles[board.role]}</Chip>
              <time dateTime={new Date(board.openedAt).toISOString()}>{formatAgo(language, board.openedAt, now)}</time>
            </Link>
            <IconButton
              label={home.forget(board.title || home.untitled)}
              icon={<X size={16} />}
              onClick={() => forget(board)}
            />
          </li>
        ))}
      </ul>
      {!isWhole && boards.length > firstShown && (
        <Button look="plain" onClick={() => setWhole(true)}>
          {home.recentAll(boards.length)}
        </Button>
      )}
    </section>
  )
}
