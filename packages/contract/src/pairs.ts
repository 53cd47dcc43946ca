import type { Pair } from '@tc3/signer/v1'

/** The pairs of a query or a form; a question mark in front belongs to the first name. */
export const pairsOf = (text: string): readonly Pair[] => [...new URLSearchParams(`&${text}`)]

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of a form, with the mark that may stand before it: the first name has it too. */
export const formTextOf = ({ body }: { readonly body: Uint8Array<ArrayBuffer> }): string =>
  UTF8.decode(body)
