import type { ReactNode } from 'react'
import { BoardViewContext } from '../../session/board-view.ts'
import { useBoardViewOfCanvas } from './use-board-view.ts'

/** Titles and panels below may ask the canvas to show something. */
export const BoardViewProvider = ({ children }: { readonly children: ReactNode }) => (
  <BoardViewContext value={useBoardViewOfCanvas()}>{children}</BoardViewContext>
)
