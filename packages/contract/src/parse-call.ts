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
  const breaches = [
    ...breachesOfForm(request, form),
    ...named('common.missing', missing),
    ...named('common.type', /^\d*$/.test(common.Timestamp ?? '') ? [] : ['Timestamp']),
    ...named('common.region-empty', common.Region === '' ? [scheme.region] : []),
  ]
  return { call, form, breaches }
}

function breachesOfForm(request: WireRequest, form?: WireForm): readonly Breach[] {
  if (!form) return [formless(request)]
  const size = request.method === 'GET' ? request.query.length : request.body.length
  return size > form.limit.bytes ? [{ rule: form.limit.rule }] : []
}
