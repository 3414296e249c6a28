// The marks of the kinds as pictures: the page draws each once, then every card shows it and the far layer draws it.
import type { CardKind } from '@parcours/shared/domain/values'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { KindIcon, markedKinds } from '../KindMark.tsx'
import type { Marks } from './far-view.ts'
import { whenIdle } from './when-idle.ts'

const noMarks: Marks = new Map()
let kept: Marks | undefined
let isOnCards = false

/** `sprite` is in the page until its pictures are taken. */
export const useMarks = (): { readonly marks: Marks; readonly sprite: ReactNode } => {
  const [marks, setMarks] = useState(kept ?? noMarks)
  const sprite = useRef<HTMLDivElement>(null)
  // Before the first card is painted.
  useLayoutEffect(() => {
    if (isOnCards || sprite.current === null) return
    isOnCards = true
    document.adoptedStyleSheets.push(sheetOf(svgsIn(sprite.current)))
  }, [])
  useEffect(() => {
    if (kept !== undefined || sprite.current === null) return
    const svgs = svgsIn(sprite.current)
    let wanted = true
    // Each is a document of its own to the browser: the board is painted first.
    const stop = whenIdle(() => {
      void Promise.all(svgs.map(pictureOf)).then((all) => {
        kept = new Map(all)
        if (wanted) setMarks(kept)
      })
    })
    return () => {
      wanted = false
      stop()
    }
  }, [])
  return {
    marks,
    sprite: marks === noMarks && (
      <div ref={sprite} className="far-sprite" aria-hidden="true">
        {markedKinds.map((kind) => (
          <span key={kind} data-kind={kind}>
            <KindIcon kind={kind} />
          </span>
        ))}
      </div>
    ),
  }
}

type KindSvg = readonly [CardKind, string]

const svgsIn = (sprite: HTMLElement): readonly KindSvg[] =>
  [...sprite.querySelectorAll<HTMLElement>('[data-kind]')].map((element) => [
    markedKinds.find((each) => each === element.dataset['kind']) ?? 'note',
    element.querySelector('svg')?.outerHTML ?? '',
  ])

const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** On a card a mark is fainter than its words. */
const sheetOf = (svgs: readonly KindSvg[]): CSSStyleSheet => {
  const sheet = new CSSStyleSheet()
  for (const [kind, svg] of svgs) {
    const faint = svg.replace('<svg', '<svg opacity="0.55"').replace('currentColor', '#1d2330')
    const marked = `.card-mark.of-${kind}, .of-${kind} > .has-mark::before`
    sheet.insertRule(`${marked} { background-image: url("${addressOf(faint)}") }`)
  }
  return sheet
}

const pictureOf = async ([kind, svg]: KindSvg): Promise<[CardKind, CanvasImageSource]> => {
  const image = new Image(26, 26)
  image.src = addressOf(svg)
  await image.decode()
  return [kind, image]
}
