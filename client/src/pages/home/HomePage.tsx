import type { CreateBoardRequest } from '@parcours/shared/wire/api'
import { FileInput, Plus, Signpost } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Brand } from '../../ui/Brand.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Failure } from '../../ui/labels/failures.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChooserDialog } from './ChooserDialog.tsx'
import { useCreation, type Wish } from './creation.ts'
import { CodeField } from './CodeField.tsx'
import { Demos } from './Demos.tsx'
import { usePageDrop } from './drop.ts'
import { DropVeil } from './DropVeil.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { importWish, useImporting } from './importing.ts'
import { RecentList } from './RecentList.tsx'
import { TemplatePicture } from './TemplatePicture.tsx'
import './HomePage.css'

const templates = ['blueprint', 'journey', 'experience'] as const

export const HomePage = () => {
  const { home, method, common, failures } = useLabels()
  const creation = useCreation()
  const importing = useImporting(creation)
  const [failed, setFailed] = useState<{ readonly code: Failure; readonly wish: Wish }>()
  const [isChoosing, setChoosing] = useState(false)
  const isDropping = usePageDrop({
    onFile: (file) => void importing.submitFile(file),
    onText: (text) => importing.open(text),
  })
  useEffect(() => {
    document.title = 'Parcours'
  }, [])

  const create = async (wish: Wish) => {
    setFailed(undefined)
    const refused = await creation.create(wish)
    if (refused) setFailed({ code: refused.code, wish })
  }
  const start = (template: NonNullable<CreateBoardRequest['template']>, title: string, sentTitle = title) =>
    void create({ from: template, title, request: { template, title: sentTitle } })

  return (
    <div className="home">
      <header className="home-top">
        <Brand large />
        <CodeField />
        <LanguageSwitch />
      </header>
      <main>
        <h1>{home.title}</h1>
        <p className="home-lead">{home.lead}</p>
        <ul className="home-templates">
          {templates.map((template) => (
            <li key={template} className="home-card">
              <TemplatePicture template={template} />
              <h2 id={`template-${template}`}>{method.templates[template]}</h2>
              <p>{home.templates[template]}</p>
              <Button
                id={`start-${template}`}
                aria-labelledby={`start-${template} template-${template}`}
                look="primary"
                className="home-card-button"
                busy={creation.busy === template}
                onClick={() => start(template, method.templates[template])}
              >
                {home.start}
              </Button>
            </li>
          ))}
        </ul>
        <div className="home-others">
          <Button icon={<Signpost size={16} aria-hidden="true" />} onClick={() => setChoosing(true)}>
            {home.choose}
          </Button>
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            busy={creation.busy === 'blank'}
            onClick={() => start('blank', home.blank)}
          >
            {home.blank}
          </Button>
          <Button icon={<FileInput size={16} aria-hidden="true" />} onClick={() => importing.open()}>
            {home.import}
          </Button>
        </div>
        {failed && (
          <div className="home-failure">
            <Notice
              actions={
                <>
                  <Button onClick={() => void create(failed.wish)}>{common.retry}</Button>
                  <Button look="plain" onClick={() => setFailed(undefined)}>
                    {common.close}
                  </Button>
                </>
              }
            >
              {failures[failed.code]}
            </Notice>
          </div>
        )}
        <RecentList />
        <Demos busy={creation.busy} onOpen={(demo, title) => start(demo, title, '')} />
      </main>
      {importing.draft && (
        <ImportDialog draft={importing.draft} importing={importing} busy={creation.busy === importWish} />
      )}
      {isChoosing && (
        <ChooserDialog
          busy={creation.busy}
          onStart={(template) => start(template, method.templates[template])}
          onClose={() => setChoosing(false)}
        />
      )}
      {isDropping && <DropVeil />}
    </div>
  )
}
