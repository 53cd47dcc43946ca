import type { Quirk } from '@tc3/signer'
import type { QuirkV1 } from '@tc3/signer/v1'
import type { Finding } from './finding.ts'

/** A departure that was let pass: the signer's quirks, and a signature that was not checked or not there. */
export type Oddity = Quirk | QuirkV1 | 'signature-unchecked' | 'signature-skipped'

const WORDS: Readonly<Record<Oddity, string>> = {
  'authorization-spacing': 'The Authorization header has other blanks than one after each comma.',
  'host-without-port': 'The host was signed without its port, as the official Node SDK does.',
  'path-not-root': 'Another path than / was requested; / was signed.',
  'service-not-product': "The scope's service is not the first label of the host.",
  'trailing-ampersands-cut':
    'Ampersands at the end were cut off the signed text, as the official .NET SDK does.',
  'underscore-to-dot':
    'Names were signed with dots for underscores, as the official Python and Java SDKs do.',
  'unsigned-payload': 'The signature does not cover the body (UNSIGNED-PAYLOAD).',
  'verbatim-header-case': 'Header values were signed in the case in which they were sent.',
  'signature-skipped': 'The action takes no signature, and none was sent.',
  'signature-unchecked': 'Any SecretId is let in here: the signature was read, not checked.',
}

/** An oddity as a finding that earns nothing. */
export const note = (oddity: Oddity): Finding => ({
  severity: 'note',
  rule: `quirk.${oddity}`,
  message: WORDS[oddity],
})
