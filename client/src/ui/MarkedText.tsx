// A text with its marks as they are meant: bold words, lists, addresses that can be followed.
import { isMarked, markedLines, type MarkedLine, type Run } from '@parcours/shared/domain/marked-text'
import type { MouseEvent, ReactNode } from 'react'
import './marked-text.css'

interface MarkedTextProps {
  readonly text: string
  /** Held: in something that a press takes in hand, an address asks for Ctrl or the Enter key. */
  readonly links?: 'free' | 'held'
}

export const MarkedText = ({ text, links = 'free' }: MarkedTextProps): ReactNode =>
  isMarked(text) ? blocksOf(markedLines(text)).map((block, i) => <Block key={i} lines={block} links={links} />) : text

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
}

/** Spans, as it may stand in a paragraph. */
const Block = ({ lines, links }: BlockProps) => {
  const [first] = lines
  if (first?.item === undefined)
    return <span className="marked-line">{first && <Runs {...first} links={links} />}</span>
  return (
    <span role="list">
      {lines.map((line, i) => (
        <span key={i} role="listitem" className={`marked-line is-item ${widthOf(line.item)}`} data-item={line.item}>
          <Runs {...line} links={links} />
        </span>
      ))}
    </span>
  )
}

const widthOf = (item = '•') => (item === '•' ? '' : item.length > 2 ? 'is-wide' : 'is-numbered')

const Runs = ({ runs, links }: { readonly runs: readonly Run[]; readonly links: 'free' | 'held' }) =>
  runs.map((run, i) => {
    const shown = run.href === undefined ? run.text : <Address key={i} href={run.href} text={run.text} links={links} />
    return run.isBold ? <strong key={i}>{shown}</strong> : shown
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
