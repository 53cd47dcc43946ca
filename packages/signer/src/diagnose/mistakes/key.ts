import type { Mistake } from '../case.ts'

/** What a file, a variable or a console leaves around a key. */
const BLANKS = ['', '\n', ' ', '\r\n', '\t', '  ', '   ', '\n\n'] as const

/** Mistakes about the key. */
export const KEY_MISTAKES = [
  {
    name: 'tc3-prefix-missing',
    variants: () => [{ keySteps: 'without-prefix' }],
    sentence:
      'The secret key went in without its prefix: the first HMAC is keyed with the text TC3 followed by the secret key.',
  },
  {
    name: 'blanks-around-key',
    variants: ({ secretKey }) => [
      { secretKey: `${secretKey}\n` },
      { secretKey: `${secretKey}\r\n` },
      { secretKey: `${secretKey} ` },
      { secretKey: ` ${secretKey}` },
      { secretKey: secretKey.trim() || secretKey },
    ],
    rarely: ({ secretKey }) =>
      BLANKS.flatMap((start) => BLANKS.map((end) => ({ secretKey: start + secretKey + end }))),
    sentence:
      'There are blanks or line feeds around the secret key: trim it where it is read, for instance from a file or a variable.',
  },
  {
    name: 'v1-key-procedure',
    variants: () => [{ keySteps: 'secret-itself' }, { keySteps: 'prefix-and-secret' }],
    sentence:
      'The string to sign was signed with the secret key itself, as signature v1 does: derive the key from date, service and tc3_request first.',
  },
  {
    name: 'derived-keys-as-hex',
    variants: () => [{ keySteps: 'hex-between' }],
    sentence:
      'A derived key went on as hex text: each HMAC takes the raw bytes of the one before; only the signature is hex.',
  },
  {
    name: 'tc3-request-step-missing',
    variants: () => [{ keySteps: 'without-last' }],
    sentence:
      'The last step of the key is missing: the service key is not yet the signing key, HMAC the text tc3_request with it.',
  },
] as const satisfies readonly Mistake[]
