import { COMMON_PARAMETERS } from './gateway.gen.ts'

/** The name of a common parameter. */
export type CommonParameter = keyof typeof COMMON_PARAMETERS
