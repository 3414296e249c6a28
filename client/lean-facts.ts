// A file rewritten by what is known of it: after this the minifier finds by itself what nothing leads to any more.
import type { Facts } from './lean.ts'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** Called where a fact is contradicted: in what is reached there is none. */
export const contradiction = 'LEAN_CONTRADICTION'

/** Throws where a fact finds nothing that it is about: the file reads otherwise than it was known to. */
export const withFacts = (code: string, tree: unknown, facts: Facts): string => {
  const met = new Set<string>()
  const text = writer(code, facts, met)(tree)
  const unmet = namesOf(facts).filter((name) => !met.has(name))
  if (unmet.length > 0) throw new Error(`nothing is about ${unmet.join(', ')} any more`)
  return text
}

const namesOf = ({ kept, known, fields, answers, tags, cases, given, unasked }: Facts): readonly string[] => [
  ...[kept, known, fields, answers].flatMap((known) => Object.keys(known ?? {})),
  ...(tags ?? []).map(String),
  ...(cases ?? []),
  ...(given ?? []),
  ...(unasked ?? []),
]

const writer = (code: string, facts: Facts, met: Set<string>) => {
  const variables = { ...facts.kept, ...facts.known }
  const given = new Set(facts.given)
  const known = (
    values: Readonly<Record<string, string>> | undefined,
    name: string | undefined,
  ): string | undefined => {
    if (name === undefined || values === undefined || !Object.hasOwn(values, name)) return undefined
    met.add(name)
    return values[name]
  }
  const isMissing = (names: readonly (string | number)[] | undefined, name: string | number | undefined): boolean => {
    if (name === undefined || names?.includes(name) !== true) return false
    met.add(String(name))
    return true
  }

  const source = (node: Node): string => code.slice(node.start, node.end)
  const write = (node: Node, parent?: Node): string => rewritten(node, parent) ?? between(node, childrenOf(node), node)
  /** The text of `whole` with its parts rewritten. */
  const between = (whole: { readonly start: number; readonly end: number }, parts: readonly Node[], parent: Node) => {
    let [text, at] = ['', whole.start]
    for (const part of parts) {
      if (part.start < at) continue
      text += code.slice(at, part.start) + write(part, parent)
      at = part.end
    }
    return text + code.slice(at, whole.end)
  }

  const rewritten = (node: Node, parent: Node | undefined): string | undefined => {
    if (node.type === 'Identifier')
      return parent !== undefined && isRead(node, parent) ? known(variables, nameOf(node)) : undefined
    if (node.type === 'MemberExpression')
      return parent !== undefined && isAsked(node, parent) ? known(facts.fields, fieldOf(node)) : undefined
    if (node.type === 'AssignmentExpression') return assignment(node)
    if (node.type === 'VariableDeclarator') return declaration(node)
    if (node.type === 'CallExpression') return call(node)
    if (node.type === 'BinaryExpression') return comparison(node)
    if (node.type === 'SwitchStatement') return choice(node)
    if (node.type === 'ObjectExpression') return object(node)
    return undefined
  }

  const assignment = (node: Node): string | undefined => {
    const [left, right] = [part(node, 'left'), part(node, 'right')]
    if (node['operator'] !== '=' || left === undefined || right === undefined) return undefined
    const target = source(left)
    const owner = target.slice(0, target.lastIndexOf('.'))
    const isGiven = isMissing(facts.given, target) || (given.has(owner) && isMissing(facts.given, owner))
    const value = left.type === 'Identifier' ? known(variables, target) : undefined
    if (!isGiven && value === undefined) return undefined
    const isOther = Object.hasOwn(facts.kept ?? {}, target) && source(last(right)) !== value
    return `(${isOther ? `${contradiction}(${JSON.stringify(target)}), ` : ''}${write(right, node)})`
  }

  const declaration = (node: Node): undefined => {
    const [name, init] = [nameOf(part(node, 'id')), part(node, 'init')]
    if (name === undefined || !Object.hasOwn(facts.kept ?? {}, name) || facts.kept?.[name] === undefined)
      return undefined
    if (init === undefined || source(init) !== facts.kept[name])
      throw new Error(`${name} does not begin as it is known to`)
    return undefined
  }

  const call = (node: Node): string | undefined => {
    const answer = known(facts.answers, nameOf(part(node, 'callee')))
    if (answer === undefined) return undefined
    return `(${[...parts(node, 'arguments').map((one) => write(one, node)), answer].join(', ')})`
  }

  const comparison = (node: Node): string | undefined => {
    const { operator } = node
    const [left, right] = [part(node, 'left'), part(node, 'right')]
    if ((operator !== '===' && operator !== '!==') || !(isTag(left) || isTag(right))) return undefined
    const number = [left, right].map((side) => side?.['value']).find((value) => typeof value === 'number')
    return isMissing(facts.tags, number) ? (operator === '===' ? '!1' : '!0') : undefined
  }

  const object = (node: Node): string | undefined => {
    const all = parts(node, 'properties')
    const asked = all.filter((one) => !isMissing(facts.unasked, nameOf(part(one, 'key'))))
    return asked.length === all.length ? undefined : `{ ${asked.map((one) => write(one, node)).join(', ')} }`
  }

  const choice = (node: Node): string | undefined => {
    const [of, cases] = [part(node, 'discriminant'), parts(node, 'cases')]
    const first = cases[0]
    if (of === undefined || first === undefined) return undefined
    const isNever = (one: Node): boolean => {
      const test = part(one, 'test')
      const value = test?.['value']
      if (isTag(of) && typeof value === 'number') return isMissing(facts.tags, value)
      return isMissing(facts.cases, nameOf(test))
    }
    const never = cases.filter(isNever)
    if (never.length === 0) return undefined
    let isReached = false
    let gone: readonly string[] = []
    const texts = cases.map((one) => {
      const does = parts(one, 'consequent')
      const start = does[0]?.start
      const isOut = never.includes(one)
      const isEntered = !isOut || isReached
      if (!isEntered) gone = [...gone, ...does.flatMap(declaredIn)]
      isReached = isEntered && !does.some(isEnd)
      if (!isOut) return between(one, childrenOf(one), one)
      return isEntered && start !== undefined ? between({ start, end: one.end }, does, one) : ''
    })
    const declared = gone.length === 0 ? '' : `var ${gone.join(', ')}; `
    return `{ ${declared}switch (${write(of, node)}) { ${texts.join('\n')} } }`
  }

  return (tree: unknown): string => (isNode(tree) ? write(tree) : code)
}

/** What `a = b = c` gives. */
const last = (node: Node): Node => {
  const right = node.type === 'AssignmentExpression' ? part(node, 'right') : undefined
  return right === undefined ? node : last(right)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value
const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .sort((a, b) => a.start - b.start)
const part = (node: Node, field: string): Node | undefined => {
  const value = node[field]
  return isNode(value) ? value : undefined
}
const parts = (node: Node, field: string): readonly Node[] => {
  const value = node[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}

const nameOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined
const fieldOf = (node: Node | undefined): string | undefined =>
  node?.type === 'MemberExpression' && node['computed'] === false ? nameOf(part(node, 'property')) : undefined
const isTag = (node: Node | undefined): boolean => fieldOf(node) === 'tag' || nameOf(node) === 'tag'

/** What is named here stands for its value. */
const isRead = (node: Node, parent: Node): boolean => {
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true
  if (parent.type === 'Property') return parent['value'] === node && parent['shorthand'] === false
  if (parent.type === 'VariableDeclarator') return parent['init'] === node
  if (parent.type === 'AssignmentExpression') return parent['right'] === node
  return !/Function|Label|Catch|Update|Break|Continue/.test(parent.type)
}
const isAsked = (node: Node, parent: Node): boolean =>
  !(parent.type === 'AssignmentExpression' && parent['left'] === node) && parent['operator'] !== 'delete'

/** Nothing comes after it. */
const isEnd = (node: Node): boolean => {
  if (/^(Break|Return|Throw|Continue)Statement$/.test(node.type)) return true
  const [then, otherwise] = [part(node, 'consequent'), part(node, 'alternate')]
  return node.type === 'IfStatement' && then !== undefined && otherwise !== undefined && isEnd(then) && isEnd(otherwise)
}
/** What is declared by `var` holds in all the function. */
const declaredIn = (node: Node): readonly string[] => {
  if (/Function/.test(node.type)) return []
  const own = node.type === 'VariableDeclarator' ? nameOf(part(node, 'id')) : undefined
  return [...(own === undefined ? [] : [own]), ...childrenOf(node).flatMap(declaredIn)]
}
