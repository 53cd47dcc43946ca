/** A key pair that opens nothing: documented, so that it may stand in any test and be found by any search for secrets. */
export const TEST_CREDENTIAL = {
  secretId: 'AKIDtc3TestKeyThatOpensNothing',
  secretKey: 'tc3-test-secret-that-opens-nothing',
} as const
