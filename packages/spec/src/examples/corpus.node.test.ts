import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Service } from '../action.ts'
import { compile } from '../compile.ts'
import { importApi } from '../import/import-api.ts'
import { once } from '../once.ts'
import type { Json, JsonObject } from '../spec.ts'
import { type Exchange, publishedExchanges } from './exchange.ts'
import { type ExamplesReport, judgeExamples, sumReports } from './judge-examples.ts'

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/cn/', import.meta.url))
const isThere = existsSync(corpus)
const withCorpus = test.skipIf(!isThere)

interface Judged {
  readonly service: Service
  readonly exchanges: readonly Exchange[]
  readonly report: ExamplesReport
}

/** Whole, the corpus takes some seconds. */
const SLOW = { timeout: 120_000 }

const services = once(() => globSync('*/*/', { cwd: corpus }).toSorted().map(judged))
const total = once(() => sumReports(services().map(({ report }) => report)))

function judged(folder: string): Judged {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`${corpus}/${folder}/${name}`, 'utf8'))
  const { spec } = importApi({ api: read('api.json') }, { edition: 'cn', file: folder })
  const service = compile(spec)
  const exchanges = publishedExchanges(service, read('examples.json'))
  return { service, exchanges, report: judgeExamples(service, exchanges) }
}

withCorpus('every published example that can be read is judged', SLOW, () => {
  expect([total().inputs.total, total().outputs.total]).toEqual([6865, 6744])
})

withCorpus('published examples pass as often as they keep what is declared of them', SLOW, () => {
  const { inputs, outputs } = total()
  expect(inputs.passed / inputs.total).toBeGreaterThanOrEqual(0.966)
  expect(inputs.passedLenient / inputs.total).toBeGreaterThanOrEqual(0.992)
  expect(outputs.passed / outputs.total).toBeGreaterThanOrEqual(0.967)
})

withCorpus('each side that fails is told once, with a class', SLOW, () => {
  const { inputs, outputs, failures } = total()
  const of = (side: string) => failures.filter((failure) => failure.side === side).length
  expect([of('input'), of('output')]).toEqual([
    inputs.total - inputs.passed,
    outputs.total - outputs.passed,
  ])
})

/** No type of the language has a list in a list, so that this is nobody's value. */
const NOBODYS: Json = [[0]]

/** Examples that passed, each with one declared member spoilt: which one changes from example to example. */
function spoilt({ service, exchanges }: Judged, side: 'params' | 'returns'): readonly Exchange[] {
  return exchanges.flatMap((exchange, index): readonly Exchange[] => {
    const [given, action] = [exchange[side], service.actions[exchange.action]]
    const fields =
      side === 'params' ? action?.spec.params : { RequestId: 0, ...action?.spec.returns }
    const names = Object.keys(given ?? {}).filter((name) => Object.hasOwn(fields ?? {}, name))
    const name = names[index % names.length]
    if (given === undefined || name === undefined) return []
    const value: JsonObject = { ...given, [name]: NOBODYS }
    return [{ action: exchange.action, [side]: value }]
  })
}

withCorpus.for(['params', 'returns'] as const)(
  '%s with one member spoilt are refused',
  SLOW,
  (side) => {
    const reports = services().map((one) => judgeExamples(one.service, spoilt(one, side)))
    const { inputs, outputs } = sumReports(reports)
    const { total: judgedSides, passed } = side === 'params' ? inputs : outputs
    expect(judgedSides).toBeGreaterThan(6000)
    expect(passed).toBe(0)
  },
)
