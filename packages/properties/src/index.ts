export { answersOf } from './answers-of.ts'
export { faultsOf, type Faulty } from './faults-of.ts'
export type { FaultKind } from './faults/fault.ts'
export { paramsOf, type Specified } from './params-of.ts'
