import { SECRET_HEADER } from './secret-header.ts'

/** Every intermediate of a signature, in the order in which it comes about; also the id of its rule. */
export type StepName =
  | 'method'
  | 'canonical-uri'
  | 'canonical-query'
  | 'canonical-headers'
  | 'signed-headers'
  | 'payload-hash'
  | 'canonical-request'
  | 'canonical-request-hash'
  | 'date'
  | 'credential-scope'
  | 'string-to-sign'
  | 'secret-date'
  | 'secret-service'
  | 'secret-signing'
  | 'signature'
  | 'authorization'

/** One intermediate. */
export interface Step {
  readonly name: StepName
  /** Nothing where it is hidden. */
  readonly value?: string
}

const SECRET: readonly StepName[] = [
  'secret-date',
  'secret-service',
  'secret-signing',
  'signature',
  'authorization',
]

// The value of a signed header stands in these.
const QUOTING: readonly StepName[] = ['canonical-headers', 'canonical-request']

/** The steps without the values that are secrets, or quote one that is signed. */
export function withoutSecrets(steps: readonly Step[], signedHeaders: string): readonly Step[] {
  const isSecretSigned = signedHeaders.split(';').some((name) => SECRET_HEADER.test(name))
  const hidden = new Set([...SECRET, ...(isSecretSigned ? QUOTING : [])])
  return steps.map((step) => (hidden.has(step.name) ? { name: step.name } : step))
}
