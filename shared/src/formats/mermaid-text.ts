// How text hides from Mermaid's grammar: `#58;` is a colon. Mermaid carries such an entity through its grammar as ﬂ°°58¶ß.

/** As Mermaid does it, quirks included: it drops the last `;` of a line that looks like a style. */
export const encodeEntities = (text: string): string =>
  text
    .replace(/style.*:\S*#.*;/g, (line) => line.slice(0, -1))
    .replace(/classDef.*:\S*#.*;/g, (line) => line.slice(0, -1))
    .replace(/#(\w+);/g, (_, name: string) => `${/^\d+$/.test(name) ? 'ﬂ°°' : 'ﬂ°'}${name}¶ß`)

/** Double quotes of an HTML attribute become single ones. */
export const quoteAttributes = (text: string): string =>
  text.replace(/<(\w+)([^>]*)>/g, (_, tag: string, attributes: string) => `<${tag}${attributes.replace(/="([^"]*)"/g, "='$1'")}>`)

/**
 * What Mermaid leaves of the HTML in a title or description: formatting stays (without attributes here), scripts
 * and styles go, other tags lose their brackets' content only, and once there is a `<` loose `& < >` are escaped.
 */
export const sanitizeMarkup = (text: string): string => {
  if (!text.includes('<')) return text
  const open: string[] = []
  const parts = text
    .replace(/<(script|style)\b[^>]*>.*?(?:<\/\1\s*>|$)/gis, '')
    .split(/(<\/?[a-z][^>]*>)/i)
    .map((part, i) => (i % 2 === 0 ? escapeMarkup(part) : tag(part, open)))
  return parts.join('') + open.reverse().map((name) => `</${name}>`).join('')
}

const formatting = new Set(['b', 'i', 'em', 'strong', 'u', 's', 'sub', 'sup', 'small', 'code', 'mark', 'span', 'p', 'div', 'a'])

const tag = (markup: string, open: string[]): string => {
  const name = /[a-z][^\s/>]*/i.exec(markup)?.[0].toLowerCase() ?? ''
  if (name === 'br') return '<br>'
  if (!formatting.has(name)) return ''
  if (!markup.startsWith('</')) {
    open.push(name)
    return `<${name}>`
  }
  const at = open.lastIndexOf(name)
  return at === -1 ? '' : open.splice(at).reverse().map((each) => `</${each}>`).join('')
}

const escapeMarkup = (text: string): string =>
  text.replace(/&(?!#?\w+;)/g, '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', colon: ':', semi: ';', num: '#', comma: ',', hearts: '♥', euro: '€',
}

/** The words a person meant: entities decoded, `<br>` as a line feed, trimmed. */
export const plainMermaidText = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/ﬂ°°(\d+)¶ß/g, (all, digits: string) => {
      const code = Number(digits)
      return code <= 0x10ffff ? String.fromCodePoint(code) : all
    })
    .replace(/ﬂ°(\w+)¶ß/g, (all, name: string) => named[name] ?? all)
    .trim()

/** The same, of a title or description, whose markup Mermaid has sanitised. */
export const plainMermaidTitle = (text: string): string => {
  const words = text.includes('<') || /&(?:amp|lt|gt);/.test(text) ? text.replace(/<(?!br\s*\/?>)[^>]*>/gi, '') : text
  return plainMermaidText(words.replaceAll('&lt;', '#lt;'))
}
