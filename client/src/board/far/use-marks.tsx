// The marks of the kinds as pictures: the same icons as on the cards, drawn once by the page and kept.
import type { CardKind } from '@parcours/shared/domain/values'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { KindMark, markedKinds } from '../KindMark.tsx'
import type { Marks } from './far-view.ts'

const noMarks: Marks = new Map()
let kept: Marks | undefined

/** `sprite` is in the page until its pictures are taken. */
export const useMarks = (): { readonly marks: Marks; readonly sprite: ReactNode } => {
  const [marks, setMarks] = useState(kept ?? noMarks)
  const sprite = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kept !== undefined || sprite.current === null) return
    let wanted = true
    void Promise.all([...sprite.current.querySelectorAll<HTMLElement>('[data-kind]')].map(pictureOf)).then((all) => {
      kept = new Map(all)
      if (wanted) setMarks(kept)
    })
    return () => {
      wanted = false
    }
  }, [])
  return {
    marks,
    sprite: marks === noMarks && (
      <div ref={sprite} className="far-sprite" aria-hidden="true">
        {markedKinds.map((kind) => (
          <span key={kind} data-kind={kind}>
            <KindMark kind={kind} label="" />
          </span>
        ))}
      </div>
    ),
  }
}

const pictureOf = async (element: HTMLElement): Promise<[CardKind, CanvasImageSource]> => {
  const kind = markedKinds.find((each) => each === element.dataset['kind']) ?? 'note'
  const svg = element.querySelector('svg')?.outerHTML ?? ''
  const image = new Image(26, 26)
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  return [kind, image]
}
