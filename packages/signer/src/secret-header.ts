/** The headers whose value is as good as a secret for a while, in any case. */
export const SECRET_HEADER = /^(x-tc-token|authorization)$/i
