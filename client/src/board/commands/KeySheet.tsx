// Every key of the board, read from the table of commands; what a mouse or a finger does stands beside it.
import { closeOverlay } from '../../session/overlay.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLabels } from '../../ui/labels/catalogue.ts'
import { commandGroups, type Command } from './command.ts'
import { commands } from './commands.ts'
import { KeyCaps } from './KeyCaps.tsx'
import './KeySheet.css'

export const KeySheet = () => {
  const { hand, overlays } = useLabels()
  return (
    <Dialog title={overlays.sheet.title} onClose={closeOverlay}>
      <div className="key-sheet">
        {commandGroups.map((group) => {
          const known = commands.filter((command) => command.group === group && command.keys.length > 0)
          return (
            <section key={group} aria-label={hand.groups[group]}>
              <h3>{hand.groups[group]}</h3>
              <dl>
                {known.map((command) => (
                  <div key={command.id}>
                    <dt>{hand.commands[command.id]}</dt>
                    <dd>
                      {shownKeys(command).map((keys) => (
                        <KeyCaps key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <section aria-label={overlays.sheet.writing}>
          <h3>{overlays.sheet.writing}</h3>
          <dl>
            {writingKeys.map(([name, keys]) => (
              <div key={name}>
                <dt>{hand.writing[name]}</dt>
                <dd>
                  <KeyCaps keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label={overlays.sheet.pointer}>
          <h3>{overlays.sheet.pointer}</h3>
          <ul>
            {overlays.sheet.gestures.map((gesture) => (
              <li key={gesture}>{gesture}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}

const writingKeys = [
  ['bold', 'Mod+b'],
  ['bullets', 'Mod+Shift+8'],
  ['numbers', 'Mod+Shift+7'],
  ['mention', '@'],
] as const

/** The four arrows are shown as one. */
const shownKeys = ({ keys }: Command): readonly string[] => {
  const all = keys.flatMap((key) => (key.endsWith('ArrowUp') ? [key.slice(0, -'ArrowUp'.length)] : []))
  return all.length * 4 === keys.length ? all.map((held) => `${held}Arrows`) : keys
}
