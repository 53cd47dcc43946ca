export { authorization, type AuthorizationInput } from './authorization.ts'
export {
  createSigner,
  type FetchedCall,
  type Signer,
  type SignerOptions,
} from './client/create-signer.ts'
export type { CredentialSource, TimedCredential } from './client/credential-source.ts'
export type { Credential, ScopedCredential, SecretCredential } from './credential.ts'
export type { CallInput, CallOptions, Params } from './request-of.ts'
export { explain, type ExplainOptions } from './explain.ts'
export { createKeyCache, type KeyCache, type KeyId } from './key-cache.ts'
export { readWire, type RawParts } from './read-wire.ts'
export type { TimeOptions } from './verify/refuse-late.ts'
export type {
  Awaitable,
  Bytes,
  CryptoSource,
  Data,
  HmacAlgorithm,
  KeyHandle,
  RuntimeHash,
  WebKey,
} from './runtime-hash.ts'
export {
  deriveSigningKey,
  importScopedKey,
  issueScopedKey,
  type Deriving,
  type ScopedKey,
} from './scoped-key.ts'
export type { SecretOf } from './verify/secret-of.ts'
export { sign, type SignOptions } from './sign.ts'
export type { KeyOptions, Signing } from './signing-key.ts'
export type { Scope } from './string-to-sign.ts'
export type { Accepted, Quirk, Reason, Refused, Verdict } from './verify/verdict.ts'
export { verify, type VerifyOptions } from './verify/verify.ts'
export type { Step, StepName } from './step.ts'
export type { WireRequest } from './wire.ts'
