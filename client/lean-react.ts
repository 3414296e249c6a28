// What React carries for others stays out of the build. React's own builds for other hosts leave such parts out by flags; the one
// for browsers has them all. Nearly all of it is said by facts, which the rest of the file is as good as written with. The
// server of development and the unit tests have React whole; what needs more of it is refused by the build, which says where.
import type { Plugin } from 'vite'
import { type Cut, type Facts, lean, type LeanFile } from './lean.ts'

/** A part of React that nothing here uses, and what holds without it. */
type Part = Facts & { readonly cuts?: readonly Cut[] }

const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const all = (value: string, names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words(names).map((name) => [name, value]))
const nothing = '(void 0)'

/** Pages come empty from the server: no root takes over markup, no boundary and no event waits for it. */
const hydration: Part = {
  given: ['exports.hydrateRoot', 'ReactDOMHydrationRoot.prototype'],
  tags: [18],
  kept: {
    ...all('!1', 'isHydrating'),
    ...all('null', 'hydrationParentFiber nextHydratableInstance hydrationErrors'),
    treeForkCount: '0',
  },
  fields: { dehydrated: 'null', isDehydrated: '!1' },
  answers: {
    popHydrationState: '!1',
    ...all('null', 'getParentHydrationBoundary upgradeHydrationErrorsToRecoverable'),
    ...all(nothing, 'updateDehydratedSuspenseComponent commitSuspenseHydrationCallbacks throwOnHydrationMismatch'),
    ...all(nothing, 'resetHydrationState popToNextHostParent popTreeContext restoreSuspendedTreeContext'),
    ...all(nothing, 'retryIfBlockedOn clearIfContinuousEvent'),
  },
  cuts: [
    { what: /fiber === hydrationParentFiber &&/, by: '!1 &&' },
    {
      what: /var blockedOn = (findInstanceBlockingEvent\(nativeEvent\));\s+if \(null === blockedOn\)/,
      by: '$1; if (!0)',
    },
  ],
}

/** What stands in the head of the page is in index.html: no `title`, `meta`, `link`, `style` or `script` moves there, nothing is
 * loaded ahead by calls, and `html`, `head` and `body` are not React's. */
const head: Part = {
  tags: [26, 27],
  answers: { isHostHoistableType: '!1' },
  cuts: [
    { what: /"html" === type \|\| "head" === type \|\| "body" === type\s+\? 27\s+: 5/, by: '5' },
    // The ways to load ahead, and to reset a form.
    { what: /r: requestFormReset,\s+D: prefetchDNS,[^}]*M: preinitModuleScript\s+/, by: '' },
  ],
}

/** Nothing moves by view transitions, for whose sake pictures would be waited for. */
const viewTransitions: Part = {
  tags: [30],
  cases: ['REACT_VIEW_TRANSITION_TYPE'],
  given: ['ViewTransitionPseudoElement.prototype'],
  kept: {
    ...all('!1', 'shouldStartViewTransition inUpdateViewTransition'),
    ...all('null', 'pendingViewTransition pendingViewTransitionEvents appearingViewTransitions'),
    ...all('null', 'viewTransitionCancelableChildren pendingTransitionTypes'),
  },
  // Asked by view transitions alone.
  known: { viewTransitionMutationContext: '!1' },
  // Nothing a commit could wait for: no picture, no style sheet.
  fields: { cancelPendingCommit: 'null' },
  answers: {
    ...all(nothing, 'commitExitViewTransitions commitNestedViewTransitions trackEnterViewTransitions'),
    ...all(nothing, 'preloadInstanceAndSuspendIfNeeded'),
  },
  cuts: [
    // May these lanes have one?
    { what: /\((\w+) & 335544064\) === \1/g, by: '!1' },
    {
      what: /isViewTransitionEligible \|\|\s+subtreeFlags & 8192 \|\|\s+16785408 === \(subtreeFlags & 16785408\)/,
      by: '!1',
    },
  ],
}

/** Nothing here is one: an `Activity`, a `SuspenseList`, a `Profiler`, a context's `Consumer`, a boundary of a cache, and what
 * React's house alone has. */
const kinds: Part = {
  tags: [9, 12, 19, 21, 23, 24, 25, 31],
  cases: words(`REACT_SUSPENSE_LIST_TYPE REACT_ACTIVITY_TYPE REACT_LEGACY_HIDDEN_TYPE REACT_PROFILER_TYPE
    REACT_CONSUMER_TYPE`),
  answers: { ...all(nothing, 'pushSuspenseListContext'), isCustomElement: '!1' },
}

/** No fragment has a ref. */
const fragmentRefs: Part = {
  given: ['FragmentInstance.prototype'],
  answers: {
    isFragmentInstanceParent: '!1',
    ...all(nothing, 'commitNewChildToFragmentInstances commitFragmentInstanceInsertionEffects'),
    ...all(nothing, 'commitFragmentInstanceDeletionEffects'),
  },
  cuts: [
    {
      what: /(case 7:\s+)if \(null === current\.stateNode\) (\{\s+var fragmentInstance = new FragmentInstance)/,
      by: '$1if (!1) $2',
    },
  ],
}

/** No transition is started, no form has a function for its action. */
const actions: Part = {
  given: ['ReactSharedInternals.S', 'ReactSharedInternals.T'],
  fields: { T: 'null' },
  kept: {
    ...all('0', 'currentEntangledLane currentEventTransitionLane'),
    ...all('null', 'currentEntangledListeners currentEntangledActionThenable'),
  },
  // Told by a form's state alone.
  known: { needsFormReset: '!1' },
  answers: all(nothing, 'extractEvents$1 suspendIfUpdateReadFromEntangledAsyncAction'),
  cuts: [
    {
      what: /null !== workInProgress\.memoizedState &&\s+(\(\(\S+ = renderWithHooks\(\s+current,\s+workInProgress,\s+TransitionAware)/,
      by: '!1 && $1',
    },
    // It would show in the browser that a transition is under way.
    { what: /(onRecoverableError),\s+defaultOnDefaultTransitionIndicator\s+\)/g, by: '$1)' },
  ],
}

const unusedHooks: Part = {
  unasked: words(`use useActionState useCacheRefresh useDebugValue useEffectEvent useFormState useHostTransitionStatus
    useImperativeHandle useInsertionEffect useMemoCache useOptimistic useReducer useTransition`),
}

/** The one class shows a page where another failed, and has a state and no life beside it. */
const lifecycles = words(`UNSAFE_componentWillMount componentWillMount UNSAFE_componentWillReceiveProps
  componentWillReceiveProps UNSAFE_componentWillUpdate componentWillUpdate shouldComponentUpdate getSnapshotBeforeUpdate
  getDerivedStateFromProps componentDidMount componentDidUpdate componentWillUnmount componentDidCatch contextType`)
const classes: Part = { fields: { ...all(nothing, lifecycles.join(' ')), isPureReactComponent: '!1' } }

/** Nothing listens to `onBeforeInput`, which React makes up of other events. */
const beforeInput: Part = { answers: all('null', 'getNativeBeforeInputChars getFallbackBeforeInputChars') }

/** Browsers that cannot read the modules of this build. */
const oldBrowsers: Part = {
  known: {
    ...all('!0', 'canUseDOM isInputEventSupported canUseCompositionEvent'),
    useFallbackCompositionData: '!1',
  },
  kept: { documentMode: 'null' },
  cuts: [
    { what: /getVendorPrefixedEventName\("(\w+)"\)/g, by: '"$1"' },
    { what: /^var vendorPrefixes = \{[^]*?(?=^function )/m, by: '' },
    { what: /^function getVendorPrefixedEventName\([^]*?^\}/m, by: '' },
    // Is there an event `input`?
    { what: /^if \(canUseDOM\) \{[^]*?^\}/m, by: '' },
    { what: /^canUseDOM &&\s+"documentMode" in document[^;]*;/m, by: '' },
    { what: /canUseDOM && "documentMode" in document && 11 >= document\.documentMode/, by: '!1' },
  ],
}

/** React's developer tools see the server of development. Where an error came from is told by names, which the minifier took. */
const tools: Part = {
  given: ['ReactDOMSharedInternals.findDOMNode'],
  kept: { injectedHook: 'null', shouldDoubleInvokeUserFnsInHooksDEV: '!1' },
  answers: { getStackByFiberInDevAndProd: '""', getComponentNameFromType: 'null', setIsStrictModeForDevtools: nothing },
  cuts: [{ what: /^if \("undefined" !== typeof __REACT_DEVTOOLS_GLOBAL_HOOK__\) \{[^]*?^\}/m, by: '' }],
}

const without = (parts: readonly Part[]): LeanFile => {
  const values = (of: 'kept' | 'known' | 'fields' | 'answers') =>
    Object.assign({}, ...parts.map((part) => part[of] ?? {}))
  return {
    cuts: parts.flatMap(({ cuts }) => cuts ?? []),
    facts: {
      kept: values('kept'),
      known: values('known'),
      fields: values('fields'),
      answers: values('answers'),
      tags: parts.flatMap(({ tags }) => tags ?? []),
      cases: parts.flatMap(({ cases }) => cases ?? []),
      given: parts.flatMap(({ given }) => given ?? []),
      unasked: parts.flatMap(({ unasked }) => unasked ?? []),
    },
  }
}

const unusedExports = {
  react:
    words(`Activity Children Profiler PureComponent ViewTransition __COMPILER_RUNTIME addTransitionType cache cacheSignal
    cloneElement createRef isValidElement startTransition unstable_useCacheRefresh use useActionState useEffectEvent
    useImperativeHandle useInsertionEffect useOptimistic useReducer useTransition`),
  'react-dom': words(`browser preconnect prefetchDNS preinit preinitModule preload preloadModule requestFormReset
    unstable_batchedUpdates useFormState useFormStatus`),
  'react-dom/client': ['hydrateRoot'],
}
const exported = (names: readonly string[]): LeanFile => ({ facts: { given: names.map((name) => `exports.${name}`) } })

export const reactFiles: Readonly<Record<string, LeanFile>> = {
  '/react-dom-client.production.js': without([
    hydration,
    head,
    viewTransitions,
    kinds,
    fragmentRefs,
    actions,
    unusedHooks,
    classes,
    beforeInput,
    oldBrowsers,
    tools,
  ]),
  '/react.production.js': exported(unusedExports.react),
  '/react-dom.production.js': exported(unusedExports['react-dom']),
}

const own = /\/client\/src\/.*\.tsx?$/
const from = String.raw`["'](react|react-dom|react-dom/client)["']`
const named = new RegExp(String.raw`import[^;{'"]*\{([^}]*)\}\s*from\s*${from}`, 'g')
const whole = new RegExp(String.raw`(?:import\s+(?:\*\s*as\s+)?(\w+)[^;'"]*from\s*|(\w+)\s*=\s*require\()${from}`, 'g')
const unheard = new RegExp(String.raw`\b(?:${lifecycles.join('|')}|onBeforeInput)\b`)
/** As JSX is compiled. */
const unmade = /jsxs?\("(?:title|meta|link|style|script|base|html|head|body|[a-z]+-[\w-]+)"/

/** The first of what a module uses and the build leaves out. */
export const missedBy = (code: string, isOwn: boolean): string | undefined => {
  const unused = (module: string) => Object.entries(unusedExports).find(([name]) => name === module)?.[1] ?? []
  const byName = [...code.matchAll(named)].flatMap(([, list = '', module = '']) => {
    const names = list.split(',').map((one) => one.trim().split(/\s+as\s+/)[0])
    return unused(module).filter((name) => names.includes(name))
  })
  const byField = [...code.matchAll(whole)].flatMap(([, imported, required, module = '']) =>
    unused(module).filter((name) => new RegExp(String.raw`\b${imported ?? required}\.${name}\b`).test(code)),
  )
  return [...byName, ...byField][0] ?? (isOwn ? (unheard.exec(code) ?? unmade.exec(code))?.[0] : undefined)
}

/** A new version of React is never stopped by what is said here of the last one. */
export const leanReact = (): readonly Plugin[] => [
  lean({ name: 'lean-react', of: /\/react(-dom)?\//, files: reactFiles, otherwise: 'whole' }),
  {
    name: 'lean-react-missed',
    apply: 'build',
    transform: {
      filter: { id: /\.[cm]?[jt]sx?$/ },
      handler(code, id) {
        const missed = missedBy(code, own.test(id))
        if (missed !== undefined)
          this.error(`${id} uses ${missed}, which lean-react.ts leaves out of React: take it off its list`)
      },
    },
  },
]
