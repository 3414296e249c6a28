// What the wall shows is never cut: it is set smaller until it has room, and then less of it is shown, with how much is left.
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

export interface FitStep {
  /** Of the letters that the room is used to. */
  readonly scale: number
  /** Lines, or notes of a column. */
  readonly most: number
}

interface FittedProps {
  /** Changes with all that takes room. */
  readonly content: string
  /** From the best to the least; the last is taken whatever it is. */
  readonly steps: readonly FitStep[]
  readonly children: (most: number) => ReactNode
}

export const Fitted = ({ content, steps, children }: FittedProps) => {
  const body = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const of = `${room} ${content}`
  const [tried, setTried] = useState({ of, at: 0 })
  const at = tried.of === of ? tried.at : 0
  const step = steps[at]
  // Before anybody sees it.
  useLayoutEffect(() => {
    if (at < steps.length - 1 && body.current !== null && isTooMuch(body.current)) setTried({ of, at: at + 1 })
  }, [of, at, steps])
  useEffect(() => {
    const again = () => setRoom((count) => count + 1)
    addEventListener('resize', again)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      removeEventListener('resize', again)
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [])
  return (
    <div ref={body} className="wall-body" style={{ fontSize: `${step?.scale ?? 1}em` }}>
      {children(step?.most ?? 0)}
    </div>
  )
}

/** All of it, in ever smaller letters. */
export const smaller: readonly FitStep[] = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5].map((scale) => ({
  scale,
  most: 99,
}))

/** A pixel more is rounding. */
const isTooMuch = (body: HTMLElement): boolean => {
  const { top, bottom } = body.getBoundingClientRect()
  return (
    [...body.querySelectorAll('section')].some((each) => each.scrollHeight > each.clientHeight + 1) ||
    [...body.children].some((child) => {
      const rect = child.getBoundingClientRect()
      return rect.top < top - 1 || rect.bottom > bottom + 1 || child.scrollHeight > child.clientHeight + 1
    })
  )
}
