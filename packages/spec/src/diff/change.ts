/** What kinds of difference there are, in the words of the counts: each names what was added, removed or changed. */
export type ChangeKind =
  | 'actionsAdded'
  | 'actionsRemoved'
  | 'actionStatusChanged'
  | 'rateChanged'
  | 'regionChanged'
  | 'errorsAdded'
  | 'errorsRemoved'
  | 'objectsAdded'
  | 'objectsRemoved'
  | 'membersAddedRequest'
  | 'membersAddedRequestRequired'
  | 'membersAddedResponse'
  | 'membersAddedShared'
  | 'membersRemovedRequest'
  | 'membersRemovedResponse'
  | 'membersRemovedShared'
  | 'memberDocChanged'
  | 'typeChanged'
  | 'requiredUp'
  | 'requiredDown'
  | 'outputRequiredUp'
  | 'outputRequiredDown'
  | 'nullableUp'
  | 'nullableDown'
  | 'disabledChanged'
  | 'limitChanged'

/** Whom a change breaks: those who send what the old contract allows, and those who rely on what it answers. */
export interface Breaking {
  readonly callers: boolean
  readonly readers: boolean
}

/**
 * Why a difference is no change of the contract: an object was published empty and filled later; an attribute was not
 * stated on one of the two sides; an object only has another name; no value ever travels in the direction of the flag.
 */
export type FalseAlarm = 'filled' | 'restated' | 'renamed' | 'unread'

/** One difference between two versions of a contract. */
export interface Change {
  readonly kind: ChangeKind
  /** As a `SpecError` writes it: `actions.DescribeBoxes.params.Limit`. */
  readonly path: string
  readonly breaking: Breaking
  readonly before?: string
  readonly after?: string
}

/** A difference as it is found, before it is decided what to report. */
export interface Found extends Change {
  readonly falseAlarm?: FalseAlarm | undefined
  /** Is not counted among the raw differences: it was found by following an object to its new name. */
  readonly isBeneathRename?: boolean
}

/** A change that breaks nobody. */
export const NOBODY: Breaking = { callers: false, readers: false }
