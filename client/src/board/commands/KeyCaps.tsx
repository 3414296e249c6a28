import { useLabels } from '../../ui/labels/catalogue.ts'
import { isMac, keyCaps } from './keys.ts'

/** One combination, as it stands on the keyboard. */
export const KeyCaps = ({ keys }: { readonly keys: string }) => {
  const words = useLabels().hand.keys
  return (
    <span className="key-caps">
      {keyCaps(keys, words, isMac()).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
