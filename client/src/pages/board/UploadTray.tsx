// Pictures on their way: how far each is, which wait for the connection, which were refused and why.
import { Suspense } from 'react'
import { useStore } from 'zustand'
import { useSession } from '../../session/hooks.ts'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { UploadRow } from './parts.ts'
import './UploadTray.css'

export const UploadTray = () => {
  const { pictures } = useSession()
  const uploads = useStore(pictures.store, (s) => s.uploads)
  const words = useLabels().pictures
  return (
    // Always there, so that what appears in it is spoken.
    <ul className="upload-tray" aria-label={words.tray} role="log">
      <Suspense>
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </Suspense>
    </ul>
  )
}
