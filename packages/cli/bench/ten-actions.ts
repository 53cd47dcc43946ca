import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emit, type Spec } from '@tc3/spec'
import { corpusSpecs, hasCorpus } from './shared-corpus.ts'
import { packDeclarations, put, secondsToCheck } from './typescript-project.ts'

// What ten actions cost the compiler of an app that uses them, beside the same app without them:
//   pnpm --filter tc3 run ten-actions
const ROUNDS = 15

if (hasCorpus()) run()

function run(): void {
  packDeclarations()
  const spec = tenOf('live')
  const folder = mkdtempSync(join(tmpdir(), 'tc3-app-'))
  const [plain, typed] = [join(folder, 'without'), join(folder, 'with')]
  put(plain, { 'app.ts': app(spec, () => '{ safeParse: (given: unknown) => ({ data: given }) }') })
  put(typed, { 'app.ts': imports(spec) + app(spec, (name) => `${name}.params`), ...emit(spec) })
  try {
    const rounds = Array.from({ length: ROUNDS }, () => [plain, typed].map(secondsToCheck))
    const [without, withThem] = [0, 1].map((at) => rounds.map((round) => round[at] ?? 0))
    const ratios = rounds.map(([one = 0, other = 0]) => other / one)
    console.table({
      actions: Object.keys(spec.actions).join(', '),
      'tsc without them': `${median(without).toFixed(2)} s`,
      'tsc with them': `${median(withThem).toFixed(2)} s`,
      'ratio of the medians': (median(withThem) / median(without)).toFixed(2),
      'median of the ratios': median(ratios).toFixed(2),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function median(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** The first ten actions of a service. */
function tenOf(service: string): Spec {
  const spec = [...corpusSpecs()].find((one) => one.service === service)
  if (!spec) throw new TypeError(`expected ${service} in the corpus`)
  return { ...spec, actions: Object.fromEntries(Object.entries(spec.actions).slice(0, 10)) }
}

/** An app that sends params after judging them. It judges a form of its own by zod, as such apps do. */
function app({ actions }: Spec, schemaOf: (name: string) => string): string {
  const calls = Object.keys(actions).map(
    (name) =>
      `export const call${name} = (given: unknown) => send('${name}', ${schemaOf(name)}.safeParse(given).data)`,
  )
  return [
    "import * as z from 'zod'",
    'const form = z.object({ name: z.string(), size: z.number().optional() })',
    'export const nameIn = (given: unknown) => form.safeParse(given).data?.name',
    "const send = (action: string, params: unknown) => fetch('/' + action, { body: JSON.stringify(params) })",
    ...calls,
  ].join('\n')
}

function imports({ actions, service, version, edition }: Spec): string {
  const names = Object.keys(actions)
  return names
    .map((name) => `import { ${name} } from './${service}/${version}/${edition}/${name}.gen.ts'\n`)
    .join('')
}
