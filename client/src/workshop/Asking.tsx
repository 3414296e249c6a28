import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useLabels } from '../ui/labels/catalogue.ts'

interface QuestionProps {
  readonly title: string
  readonly text: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Before what cannot be taken back. */
export const Question = ({ title, text, onYes, onClose }: QuestionProps) => {
  const { keep } = useLabels().agenda
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button
            look="danger"
            onClick={() => {
              onClose()
              onYes()
            }}
          >
            {title}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}

interface AskingProps {
  readonly label: string
  readonly text: string
  readonly onYes: () => void
}

/** A button that asks first. */
export const Asking = ({ label, text, onYes }: AskingProps) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look="plain" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && <Question title={label} text={text} onYes={onYes} onClose={() => setAsking(false)} />}
    </>
  )
}
