// What a note or a comment says, with its marks and the people it names.
import { mentionsIn, type Named } from '@parcours/shared/domain/mentions'
import type { ReactNode } from 'react'
import { useWorkshop } from '../session/hooks.ts'
import { peopleNamed } from '../session/people-named.ts'
import { MarkedText } from '../ui/MarkedText.tsx'

interface CardWordsProps {
  readonly text: string
  readonly links?: 'free' | 'held'
}

export const CardWords = ({ text, links }: CardWordsProps) => {
  // A text that names nobody hears of nobody.
  const people = useWorkshop((view) => (text.includes('@') ? view.public.people : undefined))
  const shown = { text, ...(links !== undefined && { links }) }
  if (people === undefined) return <MarkedText {...shown} />
  const named = peopleNamed(people)
  return <MarkedText {...shown} say={(words) => withMentions(words, named)} />
}

const withMentions = (words: string, people: readonly Named[]): ReactNode => {
  const mentions = mentionsIn(words, people)
  if (mentions.length === 0) return words
  return [
    ...mentions.map(({ from, to, ids }, i) => {
      const [only, ...others] = ids
      const name = others.length === 0 ? people.find(({ id }) => id === only)?.name : undefined
      return [
        words.slice(mentions[i - 1]?.to ?? 0, from),
        // As it was written; who bears another name by now is told by it.
        <span key={from} className="marked-mention" title={name}>
          {words.slice(from, to)}
        </span>,
      ]
    }),
    words.slice(mentions.at(-1)?.to),
  ]
}
