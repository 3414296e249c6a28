// How text hides from Mermaid's grammar: `#58;` is a colon. Mermaid carries such an entity through its grammar as ﬂ°°58¶ß.

/** As Mermaid does it, quirks included: it drops the last `;` of a line that looks like a style. */
export const encodeEntities = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutStyleEnd(withoutStyleEnd(line, 'style'), 'classDef'))
    .join('\n')
    .replace(/#(\w+);/g, (_, name: string) => `${/^\d+$/.test(name) ? 'ﬂ°°' : 'ﬂ°'}${name}¶ß`)

/** What Mermaid writes as the pattern style.*:\S*#.*; in linear time. */
const withoutStyleEnd = (line: string, word: string): string => {
  const start = line.indexOf(word)
  if (start === -1) return line
  const color = /:[^\s:#]*#/.exec(line.slice(start + word.length))
  const end = line.lastIndexOf(';')
  if (color === null || end < start + word.length + color.index + color[0].length) return line
  return line.slice(0, end) + line.slice(end + 1)
}

/** Double quotes of an HTML attribute become single ones. */
export const quoteAttributes = (text: string): string => {
  const end = text.lastIndexOf('>') + 1
  const quoted = text
    .slice(0, end)
    .replace(
      /<(\w+)([^>]*)>/g,
      (_, tag: string, attributes: string) => `<${tag}${attributes.replace(/="([^"]*)"/g, "='$1'")}>`,
    )
  return quoted + text.slice(end)
}

/**
 * What Mermaid leaves of the HTML in a title or description: formatting stays (without attributes here), scripts
 * and styles go, other tags go and leave what they enclose, and once there is a `<` loose `& < >` are escaped.
 */
export const sanitizeMarkup = (text: string): string => {
  if (!text.includes('<')) return text
  const open: string[] = []
  const end = text.lastIndexOf('>') + 1
  const parts = (text.slice(0, end) + text.slice(end).replace(/<\/?[a-z].*$/is, ''))
    .replace(/<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)/gis, '')
    .split(/(<\/?[a-z][^<>]*>)/i)
    .map((part, i) => (i % 2 === 0 ? escapeMarkup(part) : tag(part, open)))
  return (
    parts.join('') +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}

const formatting = new Set([
  'b',
  'i',
  'em',
  'strong',
  'u',
  's',
  'sub',
  'sup',
  'small',
  'code',
  'mark',
  'span',
  'p',
  'div',
  'a',
])

const tag = (markup: string, open: string[]): string => {
  const name = /[a-z][^\s/>]*/i.exec(markup)?.[0].toLowerCase() ?? ''
  if (name === 'br') return '<br>'
  if (!formatting.has(name)) return ''
  if (!markup.startsWith('</')) {
    open.push(name)
    return `<${name}>`
  }
  const at = open.lastIndexOf(name)
  return at === -1
    ? ''
    : open
        .splice(at)
        .reverse()
        .map((each) => `</${each}>`)
        .join('')
}

const escapeMarkup = (text: string): string =>
  text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;')

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
  hearts: '♥',
  euro: '€',
}

/** The words a person meant: entities decoded, `<br>` as a line feed, trimmed. */
export const plainMermaidText = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /ﬂ°(°?)(\w+)¶ß/g,
      (all, number: string, name: string) => (number === '' ? named[name] : character(Number(name))) ?? all,
    )
    .trim()

const character = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined)

/** The same on one line, of a title or description, whose markup Mermaid has sanitised. */
export const plainMermaidTitle = (text: string): string =>
  plainMermaidText(
    text.replace(/<(?!br\b)[^<>]*>/gi, '').replace(/&(amp|lt|gt|nbsp);/g, (all, name: string) => named[name] ?? all),
  ).replace(/\s+/g, ' ')
