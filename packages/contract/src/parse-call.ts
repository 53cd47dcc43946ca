import type { WireRequest } from '@tc3/signer'
import type { Call } from './call.ts'
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
  /** Then neither its signature nor its params are judged: some of it may not even have been received. */
  readonly isTooLarge: boolean
  readonly breaches: readonly Breach[]
}

const named = (rule: Breach['rule'], parameters: readonly string[]): readonly Breach[] =>
  parameters.map((parameter) => ({ rule, values: { parameter } }))

/** Stage 1: in which form a request comes, and what it asks for. */
export function parseCall(request: WireRequest): Parsed {
  const form = formOf(request)
  const scheme = form?.scheme ?? SCHEMES.v3
  const { common, missing } = scheme.readCommon(request)
  const call = {
    form: form?.name ?? 'unknown',
    host: readHost(request.host),
    language: readLanguage(common.Language),
    common,
  }
  const tooLarge = breachesOfSize(request, form)
  if (tooLarge.length > 0) return { call, form, isTooLarge: true, breaches: tooLarge }
  const breaches = [
    ...(form ? [] : [formless(request)]),
    ...named('common.missing', missing),
    ...named('common.type', /^\d*$/.test(common.Timestamp ?? '') ? [] : ['Timestamp']),
    ...named('common.region-empty', common.Region === '' ? [scheme.region] : []),
  ]
  return { call, form, isTooLarge: false, breaches }
}

function breachesOfSize({ method, query, body }: WireRequest, form?: WireForm): readonly Breach[] {
  const size = method === 'GET' ? query.length : body.length
  return form && size > form.limit.bytes ? [{ rule: form.limit.rule }] : []
}
