// What React Flow and D3 carry for others stays out of the build: edges and handles (arrows here are the board's own), the box
// that selects, sizes measured on the screen, attributes that change in time, data joins. Their files are one each, and what is named in an object that is
// used cannot be told from what is wanted, so it is said here. What is not found in a new version of them stops the build.
import type { Plugin } from 'vite'
import { type Cut, lean, type LeanFile } from './lean.ts'

/** What nothing here wants: the one of that name shows or gives nothing, and its code is left without a use. */
const hidden = (name: string): Cut => ({
  what: new RegExp(`^function ${name}\\(`, 'm'),
  by: `const ${name} = () => null;\nfunction unused${name}(`,
})
/** Methods of an object, a line each in the order they stand in. */
const methods = (kind: string, names: string): readonly Cut[] =>
  names.split(' ').map((name) => ({ what: new RegExp(`^ {2}${name}: ${kind}_${name},?$`, 'm'), by: '' }))

/** What is called while a file is read, to make a value of it, does nothing else. */
const made: Cut = { what: /^(var|const) (\w+) = (?=\w+\(|\(function)/gm, by: '$1 $2 = /* @__PURE__ */ ' }
/** The methods of what only methods that were cut would make. */
const prototype = (name: string): Cut => ({ what: new RegExp(`^${name}\\.prototype = \\{[^]*?^\\};`, 'm'), by: '' })

const cuts: Readonly<Record<string, readonly Cut[]>> = {
  '/@xyflow/react/dist/esm/index.js': [
    ...['EdgeRendererComponent', 'ConnectionLineWrapper', 'NodesSelection', 'UserSelection'].map(hidden),
    // It measures each element once it is shown and draws it again, though told its size: here all sizes are known.
    hidden('useResizeObserver'),
    { what: /^const builtinNodeTypes = \{[^}]*\}/m, by: 'const builtinNodeTypes = {}' },
    // Names for React's developer tools: for their sake whatever has one is kept.
    { what: /^\w+\.displayName = '\w+';$/gm, by: '' },
    made,
  ],
  '/@xyflow/system/dist/esm/index.js': [
    // Views are lists of numbers; the other one knows colours, dates and texts as well.
    {
      what: /^import \{ interpolateZoom, interpolate \} from 'd3-interpolate'/m,
      by: "import { interpolateZoom, interpolateNumberArray as interpolate } from 'd3-interpolate'",
    },
  ],
  '/d3-transition/dist/d3-transition.mjs': methods('transition', 'attr attrTween style styleTween text textTween'),
  '/d3-selection/dist/d3-selection.mjs': [
    ...methods(
      'selection',
      'data enter exit join merge order sort attr classed text html raise lower append insert remove clone',
    ),
    ...['EnterNode', 'ClassList'].map(prototype),
  ],
  '/d3-interpolate/dist/d3-interpolate.mjs': [made],
  '/d3-ease/dist/d3-ease.mjs': [made],
}

const files: Readonly<Record<string, LeanFile>> = Object.fromEntries(
  Object.entries(cuts).map(([path, list]) => [path, { cuts: list }]),
)

export const leanFlow = (): Plugin => lean({ name: 'lean-flow', of: /@xyflow|d3-/, files, otherwise: 'stop' })
