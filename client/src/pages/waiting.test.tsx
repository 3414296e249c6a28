// index.html draws the page that waits before any script has run: as React draws it, so that nothing moves.
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import file from '../../index.html?raw'
import { labelsNow } from '../ui/labels/catalogue.ts'
import { WaitingPage } from './WaitingPage.tsx'

/** Without what HTML may write in several ways. */
const plain = (html: string): string => {
  const holder = document.createElement('div')
  holder.innerHTML = html.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|\/?>) ?/g, '$1')
  return holder.innerHTML
}

test('the page waits in index.html as it does later', () => {
  const [, drawn = ''] = /<div id="root">([^]*)<\/div>\s*<script/.exec(file) ?? []
  const later = renderToStaticMarkup(<WaitingPage />).replace(labelsNow().common.loading, '<!--loading-->')
  expect(plain(drawn)).toContain('ui-spinner')
  expect(plain(drawn)).toBe(plain(later))
})
