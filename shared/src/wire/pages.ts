/** The pages that show a board, by the first part of their address: `/b/<board id>` is the canvas. */
export const boardPages = { b: 'board', present: 'present', report: 'report', p: 'phone' } as const
export type BoardPageName = (typeof boardPages)[keyof typeof boardPages]
/** Where a short code is given; it stands behind `#`. */
export const joinPage = '/join'
export const isBoardPage = (part: string): part is keyof typeof boardPages => Object.hasOwn(boardPages, part)
/** Who opens a board on such a screen mostly gets the phone's page: a media condition. */
export const phoneScreen = '(width < 600px) and (pointer: coarse)'
