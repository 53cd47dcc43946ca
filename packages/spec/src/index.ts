export type { Action, ActionSlice, Service } from './action.ts'
export type {
  ActionSpec,
  Constraint,
  Evidence,
  Example,
  Field,
  Fields,
  Json,
  JsonObject,
  Scalar,
  Severity,
  Spec,
  Text,
  Type,
} from './spec.ts'
