export { ApiError } from './api-error.ts'
export type { CallRecord } from './calls.ts'
export type { Clock } from './clock.ts'
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
export {
  createProduct,
  type Behaviour,
  type Operation,
  type OperationCall,
  type Outcome,
  type Product,
} from './product.ts'
export type { Disturbance, ErrorFault, Fault, Surprise } from './faults/fault.ts'
export type { CallOptions } from './call-plan.ts'
export type { Override } from './overrides.ts'
export type { ProductStates } from './served.ts'
export type { Snapshot } from './snapshot.ts'
export type { Standing } from './standing.ts'
