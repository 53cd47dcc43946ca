export type { Action, ActionSlice, Service } from './action.ts'
export { actionOf } from './action-of.ts'
export { type Breach, breachesOf } from './breach.ts'
export { coerce } from './coerce.ts'
export type { Common, CommonParameter, Message } from './common.ts'
export type { CommonError } from './common-errors.gen.ts'
export { compile } from './compile.ts'
export { declaredType } from './declared-type.ts'
export type { Breaking, Change, ChangeKind, FalseAlarm } from './diff/change.ts'
export { type ChangeCounts, type Diff, diff } from './diff/diff.ts'
export { publishedSurface } from './diff/published-surface.ts'
export { specSurface, type Surface, type SurfaceAction } from './diff/surface.ts'
export { type Doubt, doubtsOf } from './doubts.ts'
export { emit, type EmitOptions } from './emit/emit.ts'
export { emitCommon, emitCommonErrors, emitCommonNames, emitGateway } from './emit/common-source.ts'
export { type Exchange, publishedExchanges, specExchanges } from './examples/exchange.ts'
export { FAILURE_CLASSES, type FailureClass } from './examples/failure-class.ts'
export {
  type ExampleFailure,
  type ExamplesReport,
  judgeExamples,
  sumReports,
} from './examples/judge-examples.ts'
export { type Cases, fold } from './fold.ts'
export { inWords } from './in-words.ts'
export { type ImportOptions, importApi, type Published } from './import/import-api.ts'
export type { Imported } from './import/imported.ts'
export { importPage, type ImportPageOptions } from './import/import-page.ts'
export type { ImportNote } from './import/notes.ts'
export { isJsonObject, readJson, writeJson } from './json.ts'
export { lazyService, type ServiceName } from './lazy-service.ts'
export { parseJsonText } from './parse/json-text.ts'
export { parseCommon, parseCommonText } from './parse/parse-common.ts'
export { type ParseOptions, parseSpec, parseSpecText } from './parse/parse-spec.ts'
export {
  type AnswerError,
  type AnswerRead,
  type AnswerUnreadable,
  type AnswerValue,
  readAnswer,
  type ReadAnswerOptions,
} from './read-answer.ts'
export { sampleOf } from './sample.ts'
export type { Side } from './side.ts'
export { sliceOf } from './slice.ts'
export { type Place, SpecError } from './spec-error.ts'
export { type WithTextIntegers, withTextIntegers } from './text-integers.ts'
export type {
  ActionSpec,
  Constraint,
  Evidence,
  Example,
  Field,
  Fields,
  Hint,
  Json,
  JsonObject,
  Scalar,
  Severity,
  Spec,
  Text,
  Type,
} from './spec.ts'
