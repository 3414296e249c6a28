/** The first web address in a text; undefined: there is none. Signs that end a sentence are not part of it. */
export const addressIn = (text: string): string | undefined => {
  const [found] = /https?:\/\/[^\s<>"«»]+/i.exec(text) ?? []
  const address = found?.replace(/[.,;:!?)\]’'…]+$/u, '')
  return address !== undefined && URL.canParse(address) ? address : undefined
}
