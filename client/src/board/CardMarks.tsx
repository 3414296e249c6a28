// What a note belongs to and stands for: its group's name on the topmost of a cell, a count of those merged into it.
import { useLabels } from '../ui/labels/catalogue.ts'
import './card-marks.css'

interface CardMarksProps {
  readonly group: string | undefined
  /** Topmost of its group in its cell. */
  readonly isFirst: boolean
  readonly merged: number
}

export const CardMarks = ({ group, isFirst, merged }: CardMarksProps) => {
  const words = useLabels().board.canvas
  return (
    <>
      {group !== undefined && (
        <span className={isFirst ? 'card-group' : 'visually-hidden'} title={group}>
          {group}
        </span>
      )}
      {merged > 0 && (
        <span className="card-merged" title={words.cardsMerged(merged)}>
          <span className="visually-hidden">{words.cardsMerged(merged)}</span>
          <span aria-hidden="true">+{merged}</span>
        </span>
      )}
    </>
  )
}
