// A text with its marks as they are meant: bold words, lists, addresses that can be followed.
import { isMarked, markedLines, type MarkedLine, type Run } from '@parcours/shared/domain/marked-text'
import { Fragment, type MouseEvent, type ReactNode } from 'react'
import './marked-text.css'

interface MarkedTextProps {
  readonly text: string
  /** Held: in something that a press takes in hand, an address asks for Ctrl or the Enter key. */
  readonly links?: 'free' | 'held'
  /** Words that carry no mark, with the people who are named in them. */
  readonly say?: (words: string) => ReactNode
}

const asTheyAre = (words: string): ReactNode => words

export const MarkedText = ({ text, links = 'free', say = asTheyAre }: MarkedTextProps): ReactNode =>
  isMarked(text)
    ? blocksOf(markedLines(text)).map((block, i) => <Block key={i} lines={block} links={links} say={say} />)
    : say(text)

/** Items that follow one another are one list; every other line stands alone. */
const blocksOf = (lines: readonly MarkedLine[]): MarkedLine[][] => {
  const blocks: MarkedLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.item !== undefined && last?.[0]?.item !== undefined) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

interface BlockProps {
  readonly lines: readonly MarkedLine[]
  readonly links: 'free' | 'held'
  readonly say: (words: string) => ReactNode
}

/** Spans, as it may stand in a paragraph. */
const Block = ({ lines, links, say }: BlockProps) => {
  const [first] = lines
  if (first?.item === undefined)
    return <span className="marked-line">{first && <Runs {...first} links={links} say={say} />}</span>
  return (
    <span role="list">
      {lines.map((line, i) => (
        <span key={i} role="listitem" className={`marked-line is-item ${widthOf(line.item)}`} data-item={line.item}>
          <Runs {...line} links={links} say={say} />
        </span>
      ))}
    </span>
  )
}

const widthOf = (item = '•') => (item === '•' ? '' : item.length > 2 ? 'is-wide' : 'is-numbered')

interface RunsProps extends Omit<BlockProps, 'lines'> {
  readonly runs: readonly Run[]
}

const Runs = ({ runs, links, say }: RunsProps) =>
  runs.map((run, i) => {
    const shown = run.href === undefined ? say(run.text) : <Address href={run.href} text={run.text} links={links} />
    return run.isBold ? <strong key={i}>{shown}</strong> : <Fragment key={i}>{shown}</Fragment>
  })

interface AddressProps {
  readonly href: string
  readonly text: string
  readonly links: 'free' | 'held'
}

const Address = ({ href, text, links }: AddressProps) => {
  const follow = (event: MouseEvent) => {
    if (links === 'free') return
    // No detail: the Enter key.
    if (event.ctrlKey || event.metaKey || event.detail === 0) event.stopPropagation()
    else event.preventDefault()
  }
  return (
    <a
      className={`marked-address is-${links}`}
      href={href}
      title={href}
      target="_blank"
      rel="noopener noreferrer"
      draggable={false}
      onClick={follow}
    >
      {text}
    </a>
  )
}
