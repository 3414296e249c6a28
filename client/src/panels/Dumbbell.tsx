// Delivered (a disc) and target (a ring) on the scale −3 … +3, joined by what is missing or in surplus.
import './Dumbbell.css'

interface DumbbellProps {
  readonly delivered: number | null
  readonly target: number | null
}

export const Dumbbell = ({ delivered, target }: DumbbellProps) => (
  <span className="dumbbell" aria-hidden="true">
    <i className="dumbbell-zero" />
    {delivered !== null && target !== null && (
      <i
        className={target > delivered ? 'dumbbell-bar is-missing' : 'dumbbell-bar'}
        style={{ left: at(Math.min(delivered, target)), width: `${(Math.abs(target - delivered) / 6) * 100}%` }}
      />
    )}
    {target !== null && <i className="dumbbell-target" style={{ left: at(target) }} />}
    {delivered !== null && <i className="dumbbell-delivered" style={{ left: at(delivered) }} />}
  </span>
)

const at = (level: number): string => `${((level + 3) / 6) * 100}%`
