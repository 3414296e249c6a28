// Which page an address shows. An invitation's secret is in the fragment, which never reaches a server.
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { boardPages, isBoardPage, type BoardPageName } from '@parcours/shared/wire/pages'
import { useMemo, useSyncExternalStore } from 'react'
import * as v from 'valibot'

export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: BoardPageName; readonly boardId: BoardId }
  | { readonly kind: 'not-found' }

export const parseRoute = (path: string): Route => {
  if (path === '/') return { kind: 'home' }
  const [, page = '', name] = /^\/([a-z]+)\/([^/]+)\/?$/.exec(path) ?? []
  const id = v.safeParse(boardId, name)
  if (!id.success || !isBoardPage(page)) return { kind: 'not-found' }
  return { kind: boardPages[page], boardId: id.output }
}

export const reportPath = (id: BoardId): string => `/report/${id}`
export const phonePath = (id: BoardId): string => `/p/${id}`
export const presentPath = (id: BoardId): string => `/present/${id}`
export const boardPath = (id: BoardId, invitationKey?: string): string =>
  invitationKey === undefined ? `/b/${id}` : `/b/${id}#${encodeURIComponent(invitationKey)}`

/** The secret of the link that was opened, '' when it has none. */
export const invitationKeyInUrl = (): string => {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return location.hash.slice(1)
  }
}

export const navigate = (path: string): void => {
  history.pushState(null, '', path)
  for (const listener of listeners) listener()
  scrollTo(0, 0)
}

/** To another page of the same board: the secret of the link goes along, and Back leads past it. */
export const redirect = (path: string): void => {
  history.replaceState(null, '', path + location.hash)
  for (const listener of listeners) listener()
}

export const useRoute = (): Route => {
  const path = useSyncExternalStore(listen, () => location.pathname)
  return useMemo(() => parseRoute(path), [path])
}

const listeners = new Set<() => void>()

const listen = (onChange: () => void): (() => void) => {
  listeners.add(onChange)
  addEventListener('popstate', onChange)
  return () => {
    listeners.delete(onChange)
    removeEventListener('popstate', onChange)
  }
}
