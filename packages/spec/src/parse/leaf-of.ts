import { fold } from '../fold.ts'
import type { Scalar, Type } from '../spec.ts'

/** The scalar at the end of a type's lists. */
export function leafOf(type: Type): Scalar | undefined {
  return fold<Scalar | undefined>(type, {
    scalar: (name) => name,
    list: (item) => item,
    object: () => undefined,
  })
}
