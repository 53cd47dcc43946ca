import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findBrowser } from './packages/checks/src/browser.ts'
import { closingLine } from './packages/checks/src/closing-line.ts'
import { mswWorker, versionOfMsw } from './packages/checks/src/msw-worker.ts'

if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error(`The tests need Node 22.18 or newer, this is ${process.version}: use "npm test".`)

const browser = await findBrowser()
if (!browser && process.env['REQUIRE_BROWSER'])
  throw new Error(
    'No browser starts, and REQUIRE_BROWSER is set: install Chromium or set CHROMIUM_PATH.',
  )

/** The packages whose tests are the same in Node and in a browser; those of msw have projects of their own. */
const neutral = 'packages/!(msw|checks)/{src,test}/**/*.test.ts'
const nodeOnly = '**/*.node.test.ts'
const setupFiles = [join(import.meta.dirname, 'packages/checks/src/silent.node.ts')]

/** Made anew for each project: Vitest writes into it. */
const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({ launchOptions: browser?.launch ?? {} }),
})

declare module 'vitest' {
  interface ProvidedContext {
    /** The version of MSW that the tests are to see. */
    readonly declaredVersion: string
  }
}

/** What stands behind `msw` in a project: a package of the catalog. */
interface Msw {
  readonly name: string
  readonly alias: string
  readonly include: string
}

/** The newest of both majors, and the oldest for what meets MSW itself. */
const MSWS: readonly Msw[] = [
  { name: 'msw3', alias: 'msw', include: '*' },
  { name: 'msw2', alias: 'msw2', include: '*' },
  { name: 'msw2-oldest', alias: 'msw2-oldest', include: '{declared,guard,listen,page,tencent}*' },
]

/** The tests of msw see the version they are run under as `msw`. */
function mswProjects({ name, alias: found, include: files }: Msw): TestProjectConfiguration[] {
  const alias = [{ find: /^msw(?=$|\/)/, replacement: found }]
  const include = [`{src,test}/**/${files}.test.ts`]
  const provide = { declaredVersion: versionOfMsw(found) }
  const test = { root: 'packages/msw', include, provide }
  return [
    {
      resolve: { alias },
      test: { ...test, name, exclude: ['**/*.browser.test.ts'], setupFiles },
    },
    ...(browser
      ? [
          {
            plugins: [mswWorker(found)],
            resolve: { alias },
            cacheDir: `node_modules/.vite-${name}`,
            optimizeDeps: { include: [found, `${found}/browser`] },
            test: { ...test, name: `chromium-${name}`, exclude: [nodeOnly], browser: chromium() },
          },
        ]
      : []),
  ]
}

export default defineConfig({
  test: {
    reporters: ['default', closingLine()],
    maxWorkers: '100%', // by default a core is left free, which is half of a small machine
    projects: [
      {
        test: {
          name: 'node',
          include: [neutral, 'packages/checks/src/**/*.test.ts'],
          isolate: false, // no module holds mutable state
          setupFiles,
        },
      },
      ...(browser
        ? [
            {
              test: {
                name: 'chromium',
                include: [neutral],
                exclude: [nodeOnly],
                isolate: false,
                browser: chromium(),
              },
            },
          ]
        : []),
      ...MSWS.flatMap(mswProjects),
    ],
  },
})
