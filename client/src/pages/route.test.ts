import { boardId } from '@parcours/shared/domain/ids'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { boardPath, parseRoute } from './route.ts'

describe('an address', () => {
  it.each([
    ['/', { kind: 'home' }],
    ['/b/abc-1', { kind: 'board', boardId: 'abc-1' }],
    ['/b/abc-1/', { kind: 'board', boardId: 'abc-1' }],
    ['/present/abc-1', { kind: 'present', boardId: 'abc-1' }],
    ['/p/abc-1', { kind: 'phone', boardId: 'abc-1' }],
    ['/join', { kind: 'join' }],
    ['/join/', { kind: 'join' }],
    ['/join/abc-1', { kind: 'not-found' }],
    ['/constructor/abc-1', { kind: 'not-found' }],
    ['/b/', { kind: 'not-found' }],
    ['/b/a/b', { kind: 'not-found' }],
    ['/b/%2e%2e', { kind: 'not-found' }],
    ['/home', { kind: 'not-found' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route)
  })

  it('carries the secret after the #, where servers do not see it', () => {
    expect(boardPath(v.parse(boardId, 'abc'), 'k/y')).toBe('/b/abc#k%2Fy')
  })
})
