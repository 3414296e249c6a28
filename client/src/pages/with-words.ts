// A part of the product that is loaded when it is wanted, with the words it says. A test holds the list of words against its code.
import { type ComponentType, lazy, useEffect } from 'react'
import { bringWords, type Group } from '../ui/labels/bring.ts'

export const withWords = <Props>(view: () => Promise<ComponentType<Props>>, ...words: readonly Group[]) => {
  const load = async () => {
    const [loaded] = await Promise.all([view(), bringWords(...words)])
    return { default: loaded }
  }
  return Object.assign(lazy(load), { load })
}

/** After what is seen first; before somebody presses a button in a tunnel. */
const calmMs = 1_500

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
