import type { ActionSpec, Field, Fields } from './spec.ts'

/** Which way a value travels: what a request carries, or what an answer does. */
export type Side = 'params' | 'answer'

/** How the flags of a field read on one side. */
export interface Reading {
  /** The member is there in every value. */
  readonly isPresent: (field: Field) => boolean
  readonly isNullable: (field: Field) => boolean
  /** Limits are enforced, and unknown members refused. */
  readonly isStrict: boolean
}

/** Requests are judged strictly, answers leniently. */
export const READINGS: Readonly<Record<Side, Reading>> = {
  params: {
    isPresent: ({ required }) => required === true,
    isNullable: () => false,
    isStrict: true,
  },
  answer: {
    isPresent: ({ returned, disabled }) => returned === true && disabled !== true,
    isNullable: ({ nullable }) => nullable === true,
    isStrict: false,
  },
}

/** What every answer carries beside its own members. */
export const ANSWER_FIELDS: Fields = { RequestId: { type: 'string', returned: true } }

/** The members of an action on one side. */
export function fieldsOf(
  { params, returns }: Pick<ActionSpec, 'params' | 'returns'>,
  side: Side,
): Fields {
  return side === 'params' ? params : { ...returns, ...ANSWER_FIELDS }
}
