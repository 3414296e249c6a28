// What I hold may be deleted by somebody else at any moment: I am told what went, what is safe, and my hand is emptied.
import type { Board } from '@parcours/shared/domain/board'
import type { Card } from '@parcours/shared/domain/card'
import { cardId, newId } from '@parcours/shared/domain/ids'
import { addCards } from '@parcours/shared/doc/edits/cards'
import { rows, type Table } from '@parcours/shared/doc/layout'
import { useEffect } from 'react'
import type * as Y from 'yjs'
import { useSession } from '../../session/hooks.ts'
import { hushLetters } from '../../session/hush.ts'
import { noSelection, useSelection, type Selected } from '../../session/selection.ts'
import type { Session } from '../../session/session.ts'
import { type Labels, useLabels } from '../../ui/labels/catalogue.ts'
import { toast } from '../../ui/toast.ts'

export const useLostSelection = () => {
  const session = useSession()
  const labels = useLabels()
  useEffect(() => {
    const { doc, store } = session
    let before = store.getState().board
    const remember = () => {
      before = store.getState().board
    }
    const compare = ({ local }: Y.Transaction) => {
      if (local) return
      tellLostSelection(session, before, labels)
      tellLostPersonas(session, before, labels)
    }
    doc.on('beforeTransaction', remember)
    doc.on('afterTransaction', compare)
    return () => {
      doc.off('beforeTransaction', remember)
      doc.off('afterTransaction', compare)
    }
  }, [labels, session])
}

const tellLostSelection = (session: Session, before: Board, { board }: Labels) => {
  const words = board.lost
  const { selected, select } = useSelection.getState()
  const lost = lostOf(session.doc, before, selected)
  if (lost === undefined) return
  if (isWriting() || document.activeElement?.matches('.card-field')) hushLetters()
  const unsaved = isWriting() && lost.kind !== 'cards' ? [words.unsaved] : []
  if (lost.kind === 'cards') {
    const keep = () => {
      const copies = lost.cards.map((card) => ({ ...card, id: newId(cardId), author: session.me.participantId }))
      session.change((doc) => addCards(doc, copies))
      select({ kind: 'cards', ids: copies.map(({ id }) => id) })
    }
    select(lost.left)
    const action = { label: words.keep, run: keep, lasts: true }
    return toast(words.cards(lost.cards.length), session.store.getState().readOnly ? {} : { action })
  }
  select(noSelection)
  toast([words[lost.kind], ...unsaved, words.undo].join(' '))
}

type Lost =
  | { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly left: Selected }
  | { readonly kind: 'map' | 'stage' | 'step' | 'lane' | 'link' }

/** What of the selection was there and is gone from the document; undefined: nothing. */
const lostOf = (doc: Y.Doc, before: Board, selected: Selected): Lost | undefined => {
  const isGone = (table: Table, id: string) => !rows(doc, table).has(id)
  if (selected.kind === 'cards') {
    const cards = selected.ids.flatMap((id) => (isGone('cards', id) ? (before.cards[id] ?? []) : []))
    const ids = selected.ids.filter((id) => !isGone('cards', id))
    return cards.length === 0
      ? undefined
      : { kind: 'cards', cards, left: ids.length === 0 ? noSelection : { kind: 'cards', ids } }
  }
  if (selected.kind === 'link')
    return before.links[selected.id] !== undefined && isGone('links', selected.id) ? { kind: 'link' } : undefined
  const map = 'mapId' in selected ? before.maps[selected.mapId] : undefined
  if (map === undefined) return undefined
  if (isGone('maps', map.id)) return { kind: 'map' }
  const stage = 'stageId' in selected ? map.stages[selected.stageId] : undefined
  if (stage !== undefined && isGone('stages', stage.id)) return { kind: 'stage' }
  const step = 'stepId' in selected ? map.steps[selected.stepId] : undefined
  if (step !== undefined && isGone('steps', step.id)) return { kind: 'step' }
  const lane = 'laneId' in selected ? map.lanes[selected.laneId] : undefined
  return lane !== undefined && isGone('lanes', lane.id) ? { kind: 'lane' } : undefined
}

/** A field holds words that were not written yet. */
const isWriting = (): boolean =>
  document.activeElement?.matches('.side-panel :is(input[type="text"], textarea), .map-title-input') ?? false

/** Personas whose curves were on the board. */
const tellLostPersonas = ({ doc }: Session, before: Board, { board, method }: Labels) => {
  const drawn = new Set(Object.values(before.maps).flatMap((map) => map.personaIds))
  for (const id of drawn) {
    const persona = before.personas[id]
    if (persona === undefined || rows(doc, 'personas').has(id)) continue
    toast(`${board.lost.persona(persona.name || method.untitledPersona)} ${board.lost.undo}`)
  }
}
