import type { WireRequest } from '@tc3/signer'
import type { Action, JsonObject } from '@tc3/spec'
import { authenticate, type Keyring } from './authenticate.ts'
import type { Call } from './call.ts'
import type { Catalog } from './catalog.ts'
import { tell, type Breach, type Finding } from './finding.ts'
import type { Language } from './language.ts'
import { note } from './note.ts'
import { parseCall } from './parse-call.ts'
import { resolve } from './resolve.ts'
import { inOrder } from './rule.ts'
import { validate, type Validated } from './validate.ts'
import type { WireForm } from './wire-form.ts'

/** What a judge must know besides the request. */
export interface JudgeOptions extends Keyring {
  readonly catalog: Catalog
  /** Rules in the order in which they refuse; `GATEWAY_ORDER` unless said otherwise. */
  readonly order?: readonly string[] | undefined
}

/** All that can be said of a request: who called what with which params, and everything that is wrong with it. */
export interface Judgement {
  readonly call: Call
  /** Whose signature it bears, where that holds. */
  readonly secretId: string | undefined
  readonly action: Action | undefined
  /** Decoded, where they pass the action's schema. */
  readonly params: JsonObject | undefined
  /** In the order of the gateway: the first refusal is the service's answer. */
  readonly findings: readonly Finding[]
}

/** Two stages may meet the same breach; it is one finding. */
function once(breaches: readonly Breach[]): readonly Breach[] {
  const byPlace = breaches.map((one) => [`${one.rule} ${one.values?.['parameter']}`, one] as const)
  return [...new Map(byPlace).values()]
}

const MOST_FINDINGS = 100

/** The first in words, and how many more are known: large params are judged as far as many things are wrong. */
function tellFirst(wrong: readonly (Breach | Finding)[], language: Language): readonly Finding[] {
  const told = wrong
    .slice(0, MOST_FINDINGS)
    .map((one) => ('severity' in one ? one : tell(one, language)))
  const rest = wrong.length - told.length
  const message = `At least ${rest} more findings are not told.`
  return rest > 0 ? [...told, { severity: 'note', rule: 'findings.bounded', message }] : told
}

/** Reads the params in the form they came in, and holds them against the action where it is known. */
function readAndValidate(request: WireRequest, form?: WireForm, action?: Action): Validated {
  if (!form) return { breaches: [] }
  const read = form.read(request, action?.spec)
  if ('breach' in read) return { breaches: [read.breach] }
  return action ? validate(read.params, form.isTyped, action) : { breaches: [] }
}

/**
 * Judges a request by every stage that it reaches: parse, authenticate, resolve, validate. What is wrong is data;
 * it never throws.
 *
 * @example
 * import { accountsOf, createCatalog, judge } from '@tc3/contract'
 * const options = { accounts: accountsOf('any'), catalog: createCatalog([service]), at: Date.now() }
 * const { findings } = await judge(await readWire(request), options)
 */
export async function judge(request: WireRequest, options: JudgeOptions): Promise<Judgement> {
  const { call, form, isTooLarge, breaches } = parseCall(request)
  const signed = await authenticate(request, call, { ...options, scheme: form?.scheme, isTooLarge })
  const { action, ...resolved } = resolve({ call, form }, signed.scope, options.catalog)
  const {
    params,
    doubts = [],
    ...valid
  } = readAndValidate(request, isTooLarge ? undefined : form, action)
  const all = [...breaches, ...signed.breaches, ...resolved.breaches, ...valid.breaches]
  const wrong = inOrder([...once(all), ...doubts], options.order)
  const findings = [...tellFirst(wrong, call.language), ...signed.quirks.map(note)]
  return { call, secretId: signed.secretId, action, params, findings }
}
