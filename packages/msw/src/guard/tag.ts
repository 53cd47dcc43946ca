/** The header that leads from a call that arrives to the code that made it; it is taken off before anybody judges. */
export const TAG = 'X-Tc3-Call'
