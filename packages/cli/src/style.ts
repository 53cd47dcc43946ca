import { styleText } from 'node:util'
import type { Io, Output } from './io.ts'

/** How a text stands out, for a person who watches. */
export type Style = 'bold' | 'red' | 'green'

/** Gives a text a style, or leaves it plain. */
export type Paint = (style: Style, text: string) => string

/** Styles texts for an output: not where a program reads it, and not where NO_COLOR is set. */
export function painter(output: Output, { env }: Pick<Io, 'env'>): Paint {
  const isPlain = output.isTTY !== true || (env['NO_COLOR'] ?? '') !== ''
  return (style, text) => (isPlain ? text : styleText(style, text, { validateStream: false }))
}
