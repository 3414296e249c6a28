import type { Language } from '@parcours/shared/domain/values'
import type { BoardId } from '@parcours/shared/domain/ids'
import { rememberBoard } from '../../session/recent-boards.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage } from '../../ui/language.ts'
import { catalogue } from '../../ui/labels/catalogue.ts'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import { HomePage } from './HomePage.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let root: Root
let place: HTMLElement
/** Dialogs lie beside the page. */
const page = document.body

const show = (language: Language) => {
  useLanguage.getState().choose(language)
  act(() =>
    root.render(
      <>
        <HomePage />
        <ToastRegion />
      </>,
    ),
  )
}
/** The name an assistive technology reads. */
const nameOf = (element: Element): string => {
  const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const labels = labelledBy.map((id) => document.getElementById(id)?.textContent)
  return labels.length > 0 ? labels.join(' ') : (element.getAttribute('aria-label') ?? element.textContent)
}
const buttons = () => [...page.querySelectorAll('button')]
const press = async (name: string) => {
  const button = buttons().find((one) => nameOf(one) === name)
  if (button === undefined) throw new Error(`no button "${name}" among ${buttons().map(nameOf).join(', ')}`)
  await act(async () => button.click())
}
const answering = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))
const write = (text: string) => {
  const field = page.querySelector('textarea')
  if (field === null) throw new Error('no field')
  act(() => {
    // React overrides the element's own setter; the prototype's is what a keyboard reaches.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const note = (id: string, text: unknown) => ({ id, place: { kind: 'free', at: [0, 0] }, kind: 'note', text })

describe('the home page', () => {
  beforeEach(() => {
    localStorage.clear()
    history.replaceState(null, '', '/')
    place = document.body.appendChild(document.createElement('div'))
    root = createRoot(place)
  })
  afterEach(() => {
    act(() => root.unmount())
    place.remove()
    vi.unstubAllGlobals()
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  })

  it.each([
    [
      'fr',
      'Que voulez-vous cartographier\u202f?',
      [
        'Commencer Blueprint',
        'Commencer Parcours client',
        'Commencer Experience map',
        'Aidez-moi à choisir',
        'Tableau libre',
        'Importer (Mermaid, JSON)',
        'Ouvrir Week-end en train, en famille',
        'Ouvrir Recevoir un colis',
        'Ouvrir Souscrire une assurance habitation',
        'Ouvrir Vivre sa salle de bains',
        'Ouvrir Une semaine au ski',
      ],
    ],
    [
      'en',
      'What would you like to map?',
      [
        'Start Blueprint',
        'Start Customer journey',
        'Start Experience map',
        'Help me choose',
        'Empty board',
        'Import (Mermaid, JSON)',
        'Open A family weekend by train',
        'Open Receiving a parcel',
        'Open Taking out home insurance',
        'Open Living with a bathroom',
        'Open A ski week',
      ],
    ],
  ] as const)('offers everything in %s', (language, title, offered) => {
    show(language)
    expect(page.querySelector('h1')?.textContent).toBe(title)
    expect(buttons().map(nameOf).slice(3)).toEqual(offered)
    expect(page.textContent).not.toContain('undefined')
  })

  it('changes language where it stands', async () => {
    show('fr')
    await press('ENEnglish')
    expect(page.querySelector('h1')?.textContent).toBe(catalogue.en.home.title)
  })

  it('opens the board it created, with the secret after the #, and remembers it', async () => {
    answering(201, { boardId: 'abc', keys: { facilitator: 'F', participant: 'P', observer: 'O' } })
    show('en')
    await press('Start Customer journey')
    expect(location.pathname + location.hash).toBe('/b/abc#F')
    act(() => root.render(null))
    show('en')
    expect(page.querySelector('.recent-list')?.textContent).toContain('Customer journeyFacilitator')
    await press('Remove “Customer journey” from the list')
    expect(page.querySelector('.recent-list')).toBeNull()
    await press('Undo')
    expect(page.querySelectorAll('.recent-list li')).toHaveLength(1)
  })

  it('shows the latest boards before the examples, and all of them when asked', async () => {
    for (const n of [1, 2, 3, 4, 5, 6])
      rememberBoard({ boardId: `b${n}` as BoardId, title: `Board ${n}`, role: 'participant', key: '' }, n)
    show('en')
    const heads = [...page.querySelectorAll('h2')].map((each) => each.textContent)
    expect(heads.indexOf('Your recent boards')).toBe(heads.indexOf('Or step into an example') - 1)
    expect(page.querySelectorAll('.recent-list li')).toHaveLength(4)
    await press('See all 6 boards')
    expect(page.querySelectorAll('.recent-list li')).toHaveLength(6)
  })

  it('says what went wrong and offers to try again', async () => {
    answering(429, { code: 'too-many-requests', message: '' })
    show('en')
    await press('Open Receiving a parcel')
    expect(page.querySelector('[role=alert]')?.textContent).toContain(catalogue.en.failures['too-many-requests'])
    answering(201, { boardId: 'abc', keys: { facilitator: 'F', participant: 'P', observer: 'O' } })
    await press('Try again')
    expect(location.pathname).toBe('/b/abc')
  })

  it('shows where an imported text is wrong and keeps it', async () => {
    const text = 'journey\n  section A\n    Bus\n'
    answering(400, { code: 'mermaid-invalid', message: '', line: 3, reason: 'task-without-score', text: '    Bus' })
    show('fr')
    await press('Importer (Mermaid, JSON)')
    write(text)
    await press('Créer le tableau')
    const alert = page.querySelector('[role=alert]')
    expect(alert?.textContent).toContain('Ligne 3\u202f: cette tâche n’a pas de note.')
    expect(alert?.querySelector('code')?.textContent).toBe('    Bus')
    expect(page.querySelector('textarea')?.value).toBe(text)
  })

  describe('given a board as JSON', () => {
    const board = { title: 'Colis', language: 'fr', maps: {}, cards: { c: note('c', 'attendre') } }
    const importing = async (text: string) => {
      const sent: unknown[] = []
      vi.stubGlobal('fetch', (_path: string, init: { body: string }) => {
        sent.push(JSON.parse(init.body))
        const body = JSON.stringify({ boardId: 'abc', keys: { facilitator: 'F', participant: 'P', observer: 'O' } })
        return Promise.resolve(new Response(body, { status: 201 }))
      })
      show('fr')
      await press('Importer (Mermaid, JSON)')
      write(text)
      await press('Créer le tableau')
      return sent
    }
    const told = () => page.querySelector('[role=alert]')?.textContent

    it('creates a board with its content, and lists it under its title', async () => {
      const sent = await importing(JSON.stringify({ format: 'parcours-board', version: 1, board }))
      expect(sent).toMatchObject([{ board: { board: { title: 'Colis', cards: { c: { text: 'attendre' } } } } }])
      expect(location.pathname + location.hash).toBe('/b/abc#F')
      expect(localStorage.getItem('parcours.recent') ?? JSON.stringify(localStorage)).toContain('Colis')
    })

    it.each([
      ['{"format":"parcours-board","vers', 'not-json'],
      ['[1, 2]', 'not-parcours'],
      ['{"format":"parcours-board","version":9,"board":{}}', 'newer'],
      ['{"format":"parcours-board","version":1,"board":7}', 'damaged'],
    ] as const)('says why it cannot take %s, keeps it and sends nothing', async (text, reason) => {
      expect(await importing(text)).toEqual([])
      expect(told()).toBe(catalogue.fr.home.importing.json[reason])
      expect(page.querySelector('textarea')?.value).toBe(text)
    })

    it('names what is damaged, and makes the board without it when asked again', async () => {
      const cards = { ...board.cards, d: note('d', 7), e: null }
      const sent = await importing(JSON.stringify({ ...board, cards }))
      expect(told()).toContain('sauf 3 éléments abîmés')
      expect(told()).toContain('cards.e — illisible')
      expect(sent).toEqual([])
      await press('Créer le tableau quand même')
      expect(sent).toMatchObject([{ board: { board: { cards: { c: { text: 'attendre' }, d: { text: '' } } } } }])
      expect(location.pathname).toBe('/b/abc')
    })

    it('forgets what it read when the text changes', async () => {
      const sent = await importing(JSON.stringify({ ...board, cards: { e: null, ...board.cards } }))
      write(JSON.stringify({ ...board, title: 'Corrigé' }))
      await press('Créer le tableau')
      expect(sent).toMatchObject([{ board: { board: { title: 'Corrigé' } } }])
    })
  })

  it('asks for a text before it asks the server', async () => {
    show('fr')
    await press('Importer (Mermaid, JSON)')
    await press('Créer le tableau')
    expect(page.querySelector('[role=alert]')?.textContent).toBe(catalogue.fr.home.importing.empty)
  })
})
