// One picture on its way: how far it is, what it waits for, why it was refused.
import { ImageUp, RotateCcw, TriangleAlert, WifiOff, X } from 'lucide-react'
import { useSession } from '../../session/hooks.ts'
import type { Upload } from '../../session/pictures.ts'
import { failureOf, isWorthRetrying } from '../../ui/failure-of-picture.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'

export const UploadRow = ({ upload: { id, name, state } }: { readonly upload: Upload }) => {
  const { pictures } = useSession()
  const labels = useLabels()
  const words = labels.pictures
  return (
    <li className={`upload is-${state.kind}`}>
      <Mark kind={state.kind} />
      <div className="upload-text">
        <strong>{name || words.pasted}</strong>
        {state.kind === 'queued' && <span>{words.queued}</span>}
        {state.kind === 'sending' && <progress value={state.share} max={1} aria-label={words.sending(name)} />}
        {state.kind === 'waiting' && <span>{words.waiting}</span>}
        {state.kind === 'failed' && <span>{failureOf(labels, state.reason)}</span>}
      </div>
      {canGoAgain(state) && (
        <IconButton label={words.retry(name)} icon={<RotateCcw size={16} />} onClick={() => pictures.retry(id)} />
      )}
      <IconButton label={words.dismiss(name)} icon={<X size={16} />} onClick={() => pictures.dismiss(id)} />
    </li>
  )
}

const canGoAgain = (state: Upload['state']): boolean =>
  state.kind === 'waiting' || (state.kind === 'failed' && isWorthRetrying(state.reason))

const Mark = ({ kind }: { readonly kind: Upload['state']['kind'] }) => {
  if (kind === 'failed') return <TriangleAlert size={16} aria-hidden="true" />
  return kind === 'waiting' ? <WifiOff size={16} aria-hidden="true" /> : <ImageUp size={16} aria-hidden="true" />
}
