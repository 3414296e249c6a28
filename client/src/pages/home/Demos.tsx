import type { CreateBoardRequest } from '@parcours/shared/wire/api'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { EmotionSketch } from './EmotionSketch.tsx'
import { TemplatePicture } from './TemplatePicture.tsx'

type Demo = Extract<NonNullable<CreateBoardRequest['template']>, `demo-${string}`>

interface DemosProps {
  /** The board that is being made, by its name. */
  readonly busy: string | undefined
  readonly onOpen: (demo: Demo, title: string) => void
}

/** Complete boards to walk into; the curves are those that the boards hold. */
const demos = [
  {
    demo: 'demo-train',
    words: 'train',
    picture: <EmotionSketch points={[0.8, -1.2, 1.4, -0.2, -1, -2.8, 1, 1.8, 0.2, 2.6]} />,
  },
  { demo: 'demo-parcel', words: 'parcel', picture: <EmotionSketch points={[1, 0, -1, -2, 2, -1, 2]} /> },
  { demo: 'demo-blueprint', words: 'insurance', picture: <TemplatePicture template="blueprint" /> },
  { demo: 'demo-experience', words: 'bathroom', picture: <EmotionSketch points={[-1, 2, -1, -2, -3, 3, 1, 0]} /> },
  { demo: 'demo-ski', words: 'ski', picture: <EmotionSketch points={[-1, -2, -2, 1, 3, 0, -1, 3]} /> },
] as const satisfies readonly { readonly demo: Demo; readonly words: string; readonly picture: ReactNode }[]

export const Demos = ({ busy, onOpen }: DemosProps) => {
  const { home } = useLabels()
  return (
    <section className="home-section" aria-labelledby="demos-title">
      <h2 id="demos-title">{home.demos}</h2>
      <ul className="home-demos">
        {demos.map(({ demo, words, picture }, i) => (
          <li key={demo} className={`home-card ${i < 2 ? 'is-wide' : 'is-third'}`}>
            {picture}
            <div>
              <h3 id={`demo-${words}`}>{home[words].title}</h3>
              <p>{home[words].text}</p>
              <Button
                id={`open-${words}`}
                aria-labelledby={`open-${words} demo-${words}`}
                className="home-card-button"
                busy={busy === demo}
                onClick={() => onOpen(demo, home[words].title)}
              >
                {home.open}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
