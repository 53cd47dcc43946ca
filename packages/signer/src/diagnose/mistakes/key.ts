import type { Mistake } from '../case.ts'

const AROUND = ['\n', '\r\n', ' ', '\t'] as const

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
    variants: ({ secretKey }) =>
      AROUND.flatMap((blank) => [
        { secretKey: secretKey + blank },
        { secretKey: blank + secretKey },
      ]).concat(secretKey === secretKey.trim() ? [] : [{ secretKey: secretKey.trim() }]),
    sentence:
      'There is a blank or a line feed around the secret key: trim it where it is read, for instance from a file or a variable.',
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
