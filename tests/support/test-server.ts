// The real app on a free port, with settings as the environment gives them.
import { startApp, type App } from '@parcours/server/dist/app.js'
import { configOf, parseSettings, type Config, type Environment } from '@parcours/server/dist/config.js'

export interface TestServer {
  readonly base: string
  readonly url: string
  readonly port: number
  readonly close: App['close']
}

export const startTestServer = async (
  env: Environment = {},
  adjust: (config: Config) => Config = (config) => config,
): Promise<TestServer> => {
  const parsed = parseSettings({ PORT: '0', HOST: '127.0.0.1', STORAGE: 'memory', LOG_LEVEL: 'silent', ...env })
  if (parsed.kind === 'refused') throw new Error(parsed.reasons.join('\n'))
  const app = await startApp(adjust(configOf(parsed.settings)))
  const { port } = app.address
  return {
    base: `http://127.0.0.1:${port}`,
    url: `ws://127.0.0.1:${port}`,
    port,
    close: app.close,
  }
}
