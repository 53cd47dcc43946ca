import type { WireRequest } from '@tc3/signer'
import type { Call } from './call.ts'
import type { Common } from './common.ts'
import type { Breach } from './finding.ts'
import { readHost } from './host.ts'
import { readLanguage } from './language.ts'
import { SCHEMES } from './scheme.ts'
import { formless, formOf, type WireForm } from './wire-form.ts'

/** A call, as far as it could be read, and what is wrong with its form. */
export interface Parsed {
  readonly call: Call
  /** The wire form it came in; undefined where it came in none. */
  readonly form: WireForm | undefined
  readonly breaches: readonly Breach[]
}

const named = (rule: Breach['rule'], parameters: readonly string[]): readonly Breach[] =>
  parameters.map((parameter) => ({ rule, values: { parameter } }))

function breachesOf(request: WireRequest, common: Common, form?: WireForm): readonly Breach[] {
  const { missingOf, region } = form?.scheme ?? SCHEMES.v3
  const size = request.method === 'GET' ? request.query.length : request.body.length
  return [
    ...(form ? [] : [formless(request)]),
    ...(form && size > form.limit.bytes ? [{ rule: form.limit.rule }] : []),
    ...named('common.missing', missingOf(request)),
    ...named('common.type', /^\d*$/.test(common.Timestamp ?? '') ? [] : ['Timestamp']),
    ...named('common.region-empty', common.Region === '' ? [region] : []),
  ]
}

/** Stage 1: in which form a request comes, and what it asks for. */
export function parseCall(request: WireRequest): Parsed {
  const form = formOf(request)
  const common = (form?.scheme ?? SCHEMES.v3).commonOf(request)
  const call = {
    form: form?.name ?? 'unknown',
    host: readHost(request.host),
    language: readLanguage(common.Language),
    common,
  }
  return { call, form, breaches: breachesOf(request, common, form) }
}
