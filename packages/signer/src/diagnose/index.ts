export type { Account } from './case.ts'
export { diagnose, type DiagnoseOptions, type Diagnosis, type FoundMistake } from './diagnose.ts'
export type { Doubt } from './first-doubt.ts'
export type { MistakeName } from './mistakes.ts'
