/** A body as text, or in Base64 where it is not UTF-8. */
export interface VectorBody {
  readonly encoding: 'utf8' | 'base64'
  readonly text: string
}

/** What is signed. */
export interface VectorInput {
  readonly name: string
  /** Where the case was published; nothing for one of our own. */
  readonly source?: string
  readonly secretId: string
  readonly secretKey: string
  readonly timestamp: number
  readonly service: string
  readonly method: 'POST' | 'GET'
  readonly host: string
  readonly query: string
  /** The headers to send that matter, names in lower case; `host` stands apart. */
  readonly headers: Readonly<Record<string, string>>
  readonly signedHeaders: readonly string[]
  readonly body: VectorBody
}

/** What it comes to, step by step. */
export interface VectorSteps {
  readonly payloadHash: string
  readonly canonicalRequest: string
  readonly canonicalRequestHash: string
  readonly stringToSign: string
  readonly secretDate: string
  readonly secretService: string
  readonly secretSigning: string
  readonly signature: string
  readonly authorization: string
}

/** A case of signature v3. */
export interface Vector extends VectorInput {
  readonly steps: VectorSteps
}

/** What is signed by v1. */
export interface VectorV1Input {
  readonly name: string
  readonly source?: string
  readonly secretKey: string
  /** Absent, the request has no `SignatureMethod` and HmacSHA1 signs. */
  readonly signatureMethod?: 'HmacSHA1' | 'HmacSHA256'
  readonly method: 'POST' | 'GET'
  readonly host: string
  /** All parameters but `Signature`, in the order in which they are sent. */
  readonly parameters: readonly (readonly [name: string, value: string])[]
}

/** A case of signature v1. */
export interface VectorV1 extends VectorV1Input {
  readonly steps: { readonly plainText: string; readonly signature: string }
}
