import { expect, test } from 'vitest'
import { dropSpentPreloads } from './spent-preloads.ts'

test('a part that has come leaves no link in the head, and its style sheet stays', () => {
  dropSpentPreloads()
  const links = ['modulepreload', 'stylesheet'].map((rel) => {
    const link = document.createElement('link')
    link.rel = rel
    document.head.append(link)
    link.dispatchEvent(new Event('load'))
    return link
  })
  expect(links.map((link) => link.isConnected)).toEqual([false, true])
  for (const link of links) link.remove()
})
