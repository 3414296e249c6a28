// Which page an address shows. An invitation's secret is in the fragment, which never reaches a server.
import { boardId, type BoardId } from '@parcours/shared/domain/ids'
import { typedCode } from '@parcours/shared/domain/join-code'
import { boardPages, isBoardPage, joinPage, type BoardPageName } from '@parcours/shared/wire/pages'
import { useMemo, useSyncExternalStore } from 'react'
import * as v from 'valibot'

export type Route =
  | { readonly kind: 'home' }
  /** Coming in by a short code. */
  | { readonly kind: 'join' }
  | { readonly kind: BoardPageName; readonly boardId: BoardId }
  | { readonly kind: 'not-found' }

export const parseRoute = (path: string): Route => {
  if (path === '/') return { kind: 'home' }
  if (path === joinPage || path === `${joinPage}/`) return { kind: 'join' }
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

export const joinPath = (code = ''): string => (code === '' ? joinPage : `${joinPage}#${code}`)
/** What a QR code holds. */
export const joinAddress = (code: string): string => location.origin + joinPath(code)
/** '' when there is none. */
export const codeInUrl = (): string => typedCode(location.hash)

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

/** Leaves no way back to where one was. */
export const replacePath = (path: string): void => {
  history.replaceState(null, '', path)
  for (const listener of listeners) listener()
}

/** To another page of the same board: the secret of the link and the note it names go along, and Back leads past it. */
export const redirect = (path: string): void => replacePath(path + location.search + location.hash)

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
