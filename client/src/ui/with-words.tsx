// A part of the product that is loaded when it is wanted, with the words it says. A test holds the list of words against its code.
import { type ComponentType, lazy, useEffect, useState } from 'react'
import { bringWords, type Group } from './labels/bring.ts'
import { labelsNow } from './labels/catalogue.ts'
import { toast } from './toast.ts'

export const withWords = <Props extends object>(
  view: () => Promise<ComponentType<Props>>,
  ...words: readonly Group[]
) => {
  let here: ComponentType<Props> | undefined
  const load = async () => {
    const [loaded] = await Promise.all([view(), bringWords(...words)])
    here = loaded
    return loaded
  }
  const Late = lazy(async () => ({ default: await untilHere(load) }))
  /** What is here already is shown at once, without a moment of nothing. */
  const Part = (props: Props) => {
    const [View] = useState<ComponentType<Props>>(() => here ?? Late)
    return <View {...props} />
  }
  return Object.assign(Part, { load })
}

/** Code without a view, loaded when it is wanted. */
export const fetched = <Module,>(load: () => Promise<Module>) => ({ load, here: () => untilHere(load) })

const tryAgainMs = 4_000

/** A part that cannot be had now is asked for again, until it is here; the page around it goes on meanwhile. */
const untilHere = async <Loaded,>(load: () => Promise<Loaded>): Promise<Loaded> => {
  for (;;) {
    try {
      return await load()
    } catch {
      const { late, crash } = labelsNow().common
      // After a new version of the server only a fresh page finds its parts.
      toast(late, { action: { label: crash.reload, run: () => location.reload(), lasts: true } })
      await backOnline()
    }
  }
}

const backOnline = () =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, tryAgainMs)
    addEventListener('online', go)
  })

/** After what is seen first; before somebody presses a button in a tunnel. */
const calmMs = 2_500

/** What may be wanted later on this page: here before it is, also for who loses the network. Give the same list always. */
export const useLater = (parts: readonly { readonly load: () => Promise<unknown> }[]): void => {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without the network now: it is asked for again when it is wanted.
      for (const { load } of parts) load().catch(() => undefined)
    }, calmMs)
    return () => clearTimeout(timer)
  }, [parts])
}
