import { expect, test } from 'vitest'
import { deletesOnce, lawsOf, type Law, type Target } from '../src/index.ts'
import { deleteTask, describeEverything, emulatedEverything, emulatedLive } from './emulated.ts'
import {
  answering,
  anyHost,
  bareContentType,
  receiving,
  receivingMembers,
  refusing,
  trusting,
  type Mutation,
} from './mutants.ts'

const declared = Object.keys(deleteTask.spec.params)
const same = (text: string): string => text
const notFound = /"Error":\{"Code":"InvalidParameter.TaskNotExist"[^}]*\},/

/** A service that is broken in one way each, and the law that must notice. */
const mutants: readonly (readonly [does: string, law: RegExp, mutation: Mutation])[] = [
  ['trusts every signature', /signed byte/, trusting(() => true)],
  [
    'compares half of a signature',
    /signed byte/,
    trusting((claimed, right) => claimed.slice(0, -32) === right.slice(0, -32)),
  ],
  [
    'compares signatures without their scope',
    /signed byte/,
    trusting((claimed, right) => claimed.slice(-64) === right.slice(-64)),
  ],
  ['takes a call signed for another host', /signed byte/, anyHost],
  ['signs the content type without its parameters', /signed byte/, bareContentType],
  [
    'has a clock that is ten minutes late',
    /verify accepts/,
    ({ now }) => ({ now: () => now() + 600 }),
  ],
  ['knows another secret', /verify accepts/, refusing('AuthFailure.SignatureFailure', () => true)],
  [
    'cannot verify a query',
    /verify accepts/,
    refusing('AuthFailure.SignatureFailure', ({ method }) => method === 'GET'),
  ],
  [
    'compares the content type as it is sent',
    /order of headers/,
    refusing('AuthFailure.SignatureFailure', ({ headers }) =>
      /[A-Z]/.test(headers.get('content-type') ?? ''),
    ),
  ],
  [
    'accepts members that are not declared',
    /one fault/,
    receivingMembers(([name, value]) => (declared.includes(name) ? [[name, value]] : [])),
  ],
  [
    'loses a member called __proto__',
    /one fault/,
    receivingMembers(([name, value]) => (name === '__proto__' ? [] : [[name, value]])),
  ],
  [
    'reads names without regard to case',
    /one fault/,
    receivingMembers(([name, value]) => [
      [declared.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name, value],
    ]),
  ],
  [
    'takes null for no value',
    /one fault/,
    receivingMembers(([name, value]) => (value === null ? [] : [[name, value]])),
  ],
  [
    'takes numbers for texts',
    /one fault/,
    receivingMembers(([name, value]) => [[name, typeof value === 'number' ? `${value}` : value]]),
  ],
  [
    'fills in what is missing',
    /one fault/,
    receiving((params) => ({ Operator: 'nobody', ...params })),
  ],
  [
    'answers another code',
    /one fault/,
    answering((text) => text.replace('"MissingParameter"', '"InvalidParameter"')),
  ],
  [
    'answers a sub-code',
    /one fault/,
    answering((text) => text.replace('"InvalidParameter"', '"InvalidParameter.Type"')),
  ],
  ['answers HTTP 400', /pass the gateway/, answering(same, { status: 400 })],
  [
    'answers with a charset',
    /pass the gateway/,
    answering(same, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
  ],
  [
    'answers without an envelope',
    /pass the gateway/,
    answering((text) => text.replace(/^\{"Response":(.*)\}$/, '$1')),
  ],
  [
    'answers without a RequestId',
    /pass the gateway/,
    answering((text) => text.replace(/,?"RequestId":"[^"]*"/, '')),
  ],
  [
    'answers an error without a message',
    /pass the gateway/,
    answering((text) => text.replace('"Message"', '"message"')),
  ],
  ['answers no JSON', /pass the gateway/, answering((text) => text.slice(1))],
  [
    'refuses letters beyond ASCII',
    /pass the gateway/,
    refusing('InvalidParameter', (_, body) => /[^\0-\x7f]/.test(body)),
  ],
  [
    'refuses escapes',
    /pass the gateway/,
    refusing('InvalidRequest', (_, body) => body.includes('\\')),
  ],
  [
    'refuses the empty text',
    /pass the gateway/,
    refusing('MissingParameter', (_, body) => body.includes('""')),
  ],
  [
    'takes digits in a query for a number',
    /pass the gateway/,
    refusing('InvalidParameter', ({ url }) => /TaskId=\d+(?:&|$)/.test(url)),
  ],
  [
    'refuses a region',
    /pass the gateway/,
    refusing('UnsupportedRegion', ({ headers }) => headers.get('x-tc-region') === 'eu-frankfurt'),
  ],
  ['deletes again and again', /deleted once/, answering((text) => text.replace(notFound, ''))],
  ['deletes nothing', /deleted once/, refusing('InvalidParameter.TaskNotExist', () => true)],
  [
    'says that nothing was found by another code',
    /deleted once/,
    answering((text) => text.replace('TaskNotExist', 'NoTask')),
  ],
  [
    'deletes by the beginning of an id',
    /deleted once/,
    receivingMembers(([name, value]) => [
      [name, name === 'TaskId' && value === '10' ? '1' : value],
    ]),
  ],
]

/** The honest service, mutated, and the laws of its action. */
function mutated(mutation: Mutation): { readonly laws: readonly Law[]; readonly target: Target } {
  const { target, deletion } = emulatedLive()
  const laws = [...lawsOf(deleteTask), deletesOnce(deleteTask, deletion)]
  return { laws, target: { ...target, ...mutation(target) } }
}

/** The law's own words: a mutant that fails by itself proves nothing. */
const brokenLaw = {
  message: expect.stringContaining('Counterexample'),
  cause: { message: expect.stringMatching(/^Expected .*; received .*\.$/s) },
}

const options = { numRuns: 1000, seed: 1, endOnFailure: true } as const

test.for(mutants)('a service that %s breaks the law: %s', async ([, title, mutation]) => {
  const { laws, target } = mutated(mutation)
  const law = laws.find((each) => title.test(each.title))
  await expect(law?.check(target, options)).rejects.toMatchObject(brokenLaw)
})

test('every law is broken by one of these services', () => {
  const unbroken = mutated(() => ({})).laws.filter(
    ({ title }) => !mutants.some(([, law]) => law.test(title)),
  )
  expect(unbroken).toEqual([])
})

test.for<readonly [string, Mutation]>([
  ['leaves out what it must return', answering((text) => text.replace(/"TotalCount":\d+,/, ''))],
  [
    'answers null where none is allowed',
    answering((text) => text.replace(/"TotalCount":\d+/, '"TotalCount":null')),
  ],
  [
    'answers numbers as texts',
    answering((text) => text.replace(/"TotalCount":(\d+)/, '"TotalCount":"$1"')),
  ],
])('a service that %s breaks the law on answers', async ([, mutation]) => {
  const honest = emulatedEverything()
  const law = lawsOf(describeEverything).find(({ title }) => /is an answer/.test(title))
  const check = law?.check({ ...honest, ...mutation(honest) }, options)
  await expect(check).rejects.toMatchObject(brokenLaw)
})

test('a broken law says what was expected, what came, and the seed that shows it again', async () => {
  const { laws, target } = mutated(answering(same, { status: 400 }))
  await expect(laws[0]?.check(target, options)).rejects.toThrow(/seed: 1/)
  await expect(laws[0]?.check(target, options)).rejects.toMatchObject({
    cause: new Error('Expected HTTP status 200; received 400.'),
  })
})

test('a rate that is exceeded without a pause is what the target answers', async () => {
  const { laws, target } = mutated(refusing('RequestLimitExceeded', () => true))
  const faults = laws.find(({ title }) => /one fault/.test(title))
  await expect(faults?.check(target, options)).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/received RequestLimitExceeded\.$/) },
  })
})
