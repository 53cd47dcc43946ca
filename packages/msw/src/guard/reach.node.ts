import * as msw from 'msw'

/**
 * Whether a call that MSW is to see may have begun to be sent: MSW 3 reads it off its connection, MSW 2 has taken it
 * before. MSW 3 has no `handleRequest` any more.
 */
export const readsConnections = !('handleRequest' in msw)
