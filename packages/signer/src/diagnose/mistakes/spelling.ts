import { bytesOfHex } from '../../text.ts'
import type { Mistake } from '../case.ts'

/** Mistakes about how texts are put together. */
export const SPELLING = [
  {
    name: 'upper-case-hex',
    variants: () => [
      { encode: (signature) => signature.toUpperCase() },
      { hashCase: (hash) => hash.toUpperCase() },
      {
        encode: (signature) => signature.toUpperCase(),
        hashCase: (hash) => hash.toUpperCase(),
      },
    ],
    sentence: 'A hash or the signature is in upper-case hex: all of them are lower-case.',
  },
  {
    name: 'base64-signature',
    variants: () => [
      { encode: (signature) => btoa(String.fromCharCode(...bytesOfHex(signature))) },
    ],
    sentence: 'The signature is in Base64, as signature v1 has it: write it in lower-case hex.',
  },
  {
    name: 'canonical-request-lines',
    variants: () => [
      { reshape: (canonical) => `${canonical}\n` },
      { reshape: (canonical) => canonical.replaceAll('\n', '\r\n') },
      { reshape: (canonical) => canonical.replace(/\n\n(?=[^\n]*\n[^\n]*$)/, '\n') },
      { reshape: (canonical) => canonical.replace(/^(\w+\n[^\n]*\n)\n/, '$1') },
    ],
    sentence:
      'The lines of the canonical request are put together wrongly: line feeds between the six parts and none at the end, an empty line for an empty query, and one after the headers.',
  },
] as const satisfies readonly Mistake[]
