/** The service refuses with this code. */
export interface ErrorFault {
  readonly kind: 'error'
  readonly code: string
}

/** A right answer with what a client may not be prepared for. */
export interface Surprise {
  readonly kind:
    | 'unknown-members' // a member that no document names, in each object
    | 'unknown-enums' // a value outside each documented list of values
    | 'huge-integers' // 2^53 + 1, which a JavaScript number cannot hold
    | 'nulls' // null wherever an answer may carry it
}

/** What happens to an answer on its way. */
export type Disturbance =
  /** The answer comes when the clock has moved so far. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The connection breaks before an answer: `Response.error()`. */
  | { readonly kind: 'drop' }
  /** The body ends after so many bytes. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /** The body is no JSON. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'content-type'; readonly contentType: string }
  /** Something on the way answers with this status and a page of its own. */
  | { readonly kind: 'status'; readonly status: number }

/** What goes wrong on command, instead of the answer or with it. */
export type Fault = ErrorFault | Surprise | Disturbance

const SORT: Readonly<Record<Fault['kind'], 'error' | 'surprise' | 'disturbance'>> = {
  error: 'error',
  'unknown-members': 'surprise',
  'unknown-enums': 'surprise',
  'huge-integers': 'surprise',
  nulls: 'surprise',
  delay: 'disturbance',
  drop: 'disturbance',
  truncate: 'disturbance',
  malformed: 'disturbance',
  'content-type': 'disturbance',
  status: 'disturbance',
}

/** Whether the service itself refuses. */
export const isError = (fault: Fault): fault is ErrorFault => SORT[fault.kind] === 'error'

/** Whether the answer says something unexpected. */
export const isSurprise = (fault: Fault): fault is Surprise => SORT[fault.kind] === 'surprise'

/** Whether the answer suffers on its way. */
export const isDisturbance = (fault: Fault): fault is Disturbance =>
  SORT[fault.kind] === 'disturbance'
