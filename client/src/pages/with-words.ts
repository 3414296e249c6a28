// A part of the product that is loaded when it is wanted, with the words it says. A test holds the list of words against its code.
import { type ComponentType, lazy } from 'react'
import { bringWords, type Group } from '../ui/labels/bring.ts'

export const withWords = <Props>(view: () => Promise<ComponentType<Props>>, ...words: readonly Group[]) =>
  lazy(async () => {
    const [loaded] = await Promise.all([view(), bringWords(...words)])
    return { default: loaded }
  })
