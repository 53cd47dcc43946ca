import type { ActionSlice } from '../action.ts'
import { inside, refuse } from '../parse/reader.ts'
import type { Example } from '../spec.ts'
import type { Page } from './page-lines.ts'
import type { PageContext } from './page-tables.ts'

/** An action with what its page shows of it. */
export interface ShownAction extends Pick<ActionSlice, 'params' | 'objects'> {
  readonly examples: readonly Example[]
}

/**
 * Tells of objects, which stand on another page, and of parameters that are sent in an example and not declared; a
 * `SpecError` where such a name begins a line of the table, whose row could not be read.
 */
export function checkStrays(
  { params, objects, examples }: ShownAction,
  { input }: Page,
  { at, take }: PageContext,
): void {
  for (const name of Object.keys(objects))
    take('object of another page: what is in it is unknown', inside(inside(at, 'objects'), name))
  examples.forEach(({ params: sent }, index) => {
    for (const name of Object.keys(sent).filter((one) => !Object.hasOwn(params, one))) {
      const line = input.find((one) => one.split(/[\s.]/, 1)[0] === name)
      if (line !== undefined)
        refuse(inside(at, 'input'), 'a name, Yes or No, a type and a text', line)
      const place = inside(inside(inside(at, 'examples'), index), name)
      take(`parameter of an example that is not declared: ${name}`, place)
    }
  })
}
