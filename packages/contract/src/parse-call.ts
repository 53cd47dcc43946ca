import type { WireRequest } from '@tc3/signer'
import type { Call } from './call.ts'
import type { CommonParameter } from './common-parameter.ts'
import type { Breach } from './finding.ts'
import { COMMON_PARAMETERS } from './gateway.gen.ts'
import { readHost } from './host.ts'
import { readLanguage } from './language.ts'
import { formOf, type Read } from './wire-form.ts'

/** A call, as far as it could be read, and what is wrong with its form. */
export interface Parsed {
  readonly call: Call
  readonly breaches: readonly Breach[]
}

/** The common parameters that a request carries. */
type Common = Readonly<Partial<Record<CommonParameter, string>>>

function readCommon({ headers }: WireRequest): Common {
  const found = Object.entries(COMMON_PARAMETERS)
    .map(([name, header]) => [name, headers.get(header)] as const)
    .filter(([, value]) => value !== null)
  return Object.fromEntries(found)
}

// Timestamp is asked for before the others: public reports of bare requests
const REQUIRED = ['Timestamp', 'Action', 'Version'] as const

function breachesOf(common: Common, headers: Headers): readonly Breach[] {
  const missing = [
    ...REQUIRED.filter((name) => !common[name]),
    ...(headers.has('Authorization') ? [] : ['Authorization']),
  ]
  const mistyped = /^\d*$/.test(common.Timestamp ?? '') ? [] : ['Timestamp']
  const empty = common.Region === '' ? [COMMON_PARAMETERS.Region] : []
  return [
    ...missing.map((parameter): Breach => ({ rule: 'common.missing', values: { parameter } })),
    ...mistyped.map((parameter): Breach => ({ rule: 'common.type', values: { parameter } })),
    ...empty.map((parameter): Breach => ({ rule: 'common.region-empty', values: { parameter } })),
  ]
}

/** A form that could not be told is read as a breach. */
function readForm(request: WireRequest): Read & Pick<Call, 'form' | 'isTyped'> {
  const form = formOf(request)
  if ('rule' in form) return { form: 'unknown', isTyped: true, breach: form }
  return { form: form.name, isTyped: form.isTyped, ...form.read(request) }
}

/** Stage 1: what a request asks for, and what keeps it from being read. */
export function parseCall(request: WireRequest): Parsed {
  const { form, isTyped, ...read } = readForm(request)
  const common = readCommon(request)
  const call = {
    form,
    isTyped,
    host: readHost(request.host),
    language: readLanguage(common.Language),
    common,
  }
  const breaches = breachesOf(common, request.headers)
  return 'breach' in read
    ? { call, breaches: [read.breach, ...breaches] }
    : { call: { ...call, params: read.params }, breaches }
}
