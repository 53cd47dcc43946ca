import { fieldsOf } from '../side.ts'
import type { ActionSpec, Field, Fields, Spec } from '../spec.ts'

/** What a diff compares. A flag that is absent from a field was not stated. */
export interface Surface {
  readonly service: string
  readonly version: string
  readonly actions: Readonly<Record<string, SurfaceAction>>
  readonly objects: Spec['objects']
}

/** An action as a diff compares it; what its source does not tell is absent. */
export interface SurfaceAction extends Pick<ActionSpec, 'params' | 'returns'> {
  readonly status?: string | undefined
  readonly region?: ActionSpec['region'] | undefined
  readonly requestsPerSecond?: number | undefined
  readonly errors?: readonly string[] | undefined
}

/** The surface of one of our specs, in which an absent flag states that it is not so. */
export function specSurface({ service, version, actions, objects }: Spec): Surface {
  return {
    service,
    version,
    actions: mapped(actions, (action) => ({
      ...action,
      status: action.status ?? 'online',
      params: stated(action.params),
      returns: stated(fieldsOf(action, 'answer')),
    })),
    objects: mapped(objects, stated),
  }
}

const NOT: Pick<Field, 'required' | 'returned' | 'nullable' | 'disabled'> = {
  required: false,
  returned: false,
  nullable: false,
  disabled: false,
}

function stated(fields: Fields): Fields {
  return mapped(fields, (field) => ({ ...NOT, ...field }))
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
}
