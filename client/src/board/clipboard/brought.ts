// What a clipboard holds, by whatever way it came: a paste by key, by the menu, or into the field that asks for one.

export interface Brought {
  readonly text: string
  readonly html: string
  /** Pictures, if anything. */
  readonly files: readonly File[]
}

/** To be read while the event lasts. */
export const broughtBy = (given: DataTransfer): Brought => ({
  text: given.getData('text/plain') || addressesIn(given.getData('text/uri-list')),
  html: given.getData('text/html'),
  files: [...given.files],
})

/** For menus, which the browser does not ask itself. Undefined: it refuses, or has no such thing on a page without https. */
export const systemClipboard = async (): Promise<Brought | undefined> => {
  try {
    return await broughtIn(await navigator.clipboard.read())
  } catch {
    return undefined
  }
}

/** What of a clipboard item is read. */
export type GivenItem = Pick<ClipboardItem, 'types' | 'getType'>

/** Several pictures are an item each. */
export const broughtIn = async (items: readonly GivenItem[]): Promise<Brought> => {
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type))
    return item === undefined ? '' : (await item.getType(type)).text()
  }
  const pictures = items.map(async (item) => {
    const type = item.types.find((each) => each.startsWith('image/'))
    return type === undefined ? [] : [new File([await item.getType(type)], 'image', { type })]
  })
  return {
    text: (await read('text/plain')) || addressesIn(await read('text/uri-list')),
    html: await read('text/html'),
    files: (await Promise.all(pictures)).flat(),
  }
}

/** An address that a tablet shares comes as such alone; lines with a # are remarks. */
const addressesIn = (list: string): string =>
  list
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .join('\n')
