import '@fontsource-variable/inter'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, bringPage } from './App.tsx'
import { labelsNow } from './ui/labels/catalogue.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// The page waits as index.html draws it (WaitingPage.tsx), until there is something to show: nothing is drawn twice.
root.querySelector('output')?.lastChild?.replaceWith(labelsNow().common.loading)
void bringPage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
)
