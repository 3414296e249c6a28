import { useLabels } from '../../ui/labels/catalogue.ts'

export const Receipt = ({ text, isCounted = false }: { readonly text: string; readonly isCounted?: boolean }) => {
  const words = useLabels().answer.vote
  return (
    <p className="answer-receipt">
      <span>{words.receipt}</span>
      <code>{text}</code>
      <small>{isCounted ? words.counted : words.receiptHow}</small>
    </p>
  )
}
