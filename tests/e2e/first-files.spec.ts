// What a page waits for is asked for with the page itself, and nothing is that the page does not use.
import { makeBoard } from './boards.ts'
import { expect, test } from './fixtures.ts'

test('a board’s code is on its way before the first script is here', async ({ server, newPerson }) => {
  const made = await makeBoard(server.url)
  const { page, context } = await newPerson()
  const asked: string[] = []
  let letGo = () => {}
  const held = new Promise<void>((go) => {
    letGo = go
  })
  page.on('request', (request) => asked.push(request.url()))
  await context.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(made.link('facilitator'), { waitUntil: 'commit' })
  for (const file of [/\/BoardPage-[^/]*\.js$/, /\/BoardPage-[^/]*\.css$/, /\/canvas-[^/]*\.js$/, /\/inter-latin-wght/])
    await expect.poll(() => asked.some((url) => file.test(url))).toBe(true)
  // The page waits, drawn without any script.
  await expect(page.getByText('Parcours', { exact: true })).toBeVisible()
  letGo()
  await expect(page.getByRole('textbox', { name: /prénom/i })).toBeVisible()
  // Nothing is asked for anew by who uses it.
  const files = asked.filter((url) => url.includes('/assets/'))
  expect(files.filter((url, i) => files.indexOf(url) !== i)).toEqual([])
})

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const all = [
  { name: 'home', path: '/' },
  { name: 'join', path: '/join' },
  { name: 'a board', part: 'b' },
  { name: 'a board in English', part: 'b', locale: 'en-GB' },
  { name: 'a board on a phone', part: 'b', ...phone },
  { name: 'the phone’s page', part: 'p', ...phone },
  { name: 'the wall', part: 'present' },
  { name: 'the report', part: 'report' },
]

for (const { name, path, part, ...options } of all)
  test(`${name}: what is named in the page is what its code would ask for`, async ({ server, newPerson }) => {
    const made = await makeBoard(server.url)
    const address = path ?? made.link('observer').replace('/b/', `/${part}/`)
    const { page } = await newPerson(options)
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname))
    let links: readonly (readonly [link: string, href: string, media: string])[] = []
    const isPage = ({ pathname }: URL) => /^\/(join|(b|p|present|report)\/[^/]*)?$/.test(pathname)
    // The page comes without the names, and its code finds its way alone.
    await page.route(isPage, async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      links = [
        ...html.matchAll(/<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"(?: media="([^"]+)")?>/g),
      ].map(([link, href = '', media = '']) => [link, href, media])
      await route.fulfill({ response, body: links.reduce((text, [link]) => text.replace(link, ''), html) })
    })
    await page.goto(address)
    await expect(page.getByRole('textbox').first()).toBeVisible()
    const named = await page.evaluate(
      (each) => each.filter(([, , media]) => media === '' || matchMedia(media).matches).map(([, href]) => href),
      links,
    )
    expect(named.length).toBeGreaterThan(2)
    await expect.poll(() => named.filter((href) => !asked.has(href))).toEqual([])
  })
