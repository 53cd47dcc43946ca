export type { WireRequest } from './wire.ts'
