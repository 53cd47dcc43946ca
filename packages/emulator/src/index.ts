export { ApiError } from './api-error.ts'
export type { CallRecord } from './calls.ts'
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
export {
  createProduct,
  type Behaviour,
  type Operation,
  type OperationCall,
  type Outcome,
  type Product,
} from './product.ts'
