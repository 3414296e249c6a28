// What helps to write is loaded after the board; a note is written all the same without it.
import { lazy, type ComponentType } from 'react'
import type { WritingToolsProps } from './WritingTools.tsx'

const load = async (): Promise<{ default: ComponentType<WritingToolsProps> }> => {
  try {
    return { default: (await import('./WritingTools.tsx')).WritingTools }
  } catch {
    return { default: () => null }
  }
}

export const WritingTools = Object.assign(lazy(load), { load })
