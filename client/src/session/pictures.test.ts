import type { BoardId } from '@parcours/shared/domain/ids'
import { expect, it } from 'vitest'
import { photoUrl } from './pictures.ts'

it('shows photos of this board and those that lie in it, and calls no other site', () => {
  const board = 'b1' as BoardId
  const hash = 'a'.repeat(43)
  expect(photoUrl(board, hash)).toBe(`/api/boards/b1/images/${hash}`)
  expect(photoUrl(board, 'data:image/jpeg;base64,AAAA')).toBe('data:image/jpeg;base64,AAAA')
  expect(photoUrl(board, 'https://example.org/pixel.png')).toBeUndefined()
  expect(photoUrl(board, '../../../elsewhere')).toBeUndefined()
  expect(photoUrl(board, 'data:image/svg+xml;base64,AAAA')).toBeUndefined()
  expect(photoUrl(board, undefined)).toBeUndefined()
})
