import * as msw from 'msw'

/** The package that stands behind `msw` in this project: MSW 3 has no `handleRequest` any more. */
export const MAJOR = 'handleRequest' in msw ? 'msw2' : 'msw'
