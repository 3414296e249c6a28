import { emptyBoard } from '@parcours/shared/domain/board'
import { crowdFrom, parsePresence, pointersUpTo } from '@parcours/shared/wire/presence'
import { act } from 'react'
import { expect, it } from 'vitest'
import { CrowdSign } from '../../eyes/CrowdSign.tsx'
import { renderInSession } from '../../panels/render-in-session.tsx'
import { testSession } from '../../session/test-session.ts'
import { useLanguage } from '../../ui/language.ts'

const peers = (count: number) =>
  Array.from({ length: count }, (_, clientId) => {
    const user = { id: `person${clientId}`, name: `P${clientId}`, color: '#3b5bdb', role: 'participant' }
    const presence = parsePresence({ user })
    if (presence === undefined) throw new Error('no presence')
    return { ...presence, clientId }
  })

it('a crowd is told why not every pointer is seen, and nobody else', async () => {
  useLanguage.setState({ language: 'en' })
  const session = testSession(emptyBoard('', 'en'))
  const { host, close } = await renderInSession(session, <CrowdSign />)
  const here = (screens: number) => act(async () => session.presence.peers.setState({ peers: peers(screens - 1) }))
  await here(crowdFrom)
  expect(host.textContent).toBe('')
  await here(crowdFrom + 1)
  expect(host.textContent).toBe('51 screens here: pointers side by side are drawn as one.')
  await here(pointersUpTo + 1)
  expect(host.textContent).toBe('101 screens here: only the facilitators’ pointers are shown.')
  await close()
})
