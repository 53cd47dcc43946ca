/** What a call ends with that MSW has not seen, and that is not let out. */
export const keptBack = (): Error =>
  new Error('tc3: this call to Tencent Cloud API went past MSW and was kept from the network')
