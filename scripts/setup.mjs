// Makes a fresh clone ready: `setup.mjs start` before npm start, `setup.mjs test` before npm test.
// Needs Node and npm alone, no terminal, and does nothing twice.
import { readFileSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { buildClient, buildServer, hashOf } from './build.mjs'
import { inRoot, readStamp, run, writeStamp } from './run.mjs'

const purpose = process.argv[2]
if (purpose !== 'start' && purpose !== 'test') fail('Usage: node scripts/setup.mjs start|test')

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
checkNode(manifest.engines.node.replace(/^\D*/, ''))
await install(manifest.packageManager.split('+')[0])

const built = (await buildServer()) === 0 && (await buildClient()) === 0
if (purpose === 'start' && !built) fail('The build failed (see above), so there is nothing to start.')
if (purpose === 'test') {
  // A failed build does not stop the tests: they report it as their own failure, with all the rest.
  if (!built) console.error('The build failed; the tests will say so.')
  writeStamp('browser', { executablePath: await findBrowser() })
}

function checkNode(needed) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [neededMajor, neededMinor = 0] = needed.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  fail(
    `Parcours needs Node ${needed} or newer; this is ${process.versions.node}. Get one from https://nodejs.org and run the command again.`,
  )
}

async function install(pnpm) {
  const manifests = ['.', 'client', 'server', 'shared', 'tests'].map((folder) => `${folder}/package.json`)
  const hash = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])
  const wanted = { hash, pnpm, node: process.version }
  if (JSON.stringify(readStamp('installed')) === JSON.stringify(wanted)) return
  console.log(`Installing packages with ${pnpm}…`)
  // CI keeps pnpm from asking; --prod=false keeps the build tools under NODE_ENV=production.
  const code = await run(
    'npx',
    ['--yes', pnpm, 'install', '--frozen-lockfile', '--prod=false', '--reporter=append-only'],
    {
      env: { CI: 'true' },
    },
  )
  if (code !== 0)
    fail('Installing the packages failed (see above). Check the network and the disk, then run the command again.')
  writeStamp('installed', wanted)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
