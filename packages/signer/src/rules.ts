import type { StepName } from './step.ts'

/** What a step must be, and why. */
export interface Rule {
  readonly title: string
  readonly text: string
}

/** The rule of each step of `explain`, after the documents of signature v3 and what the official SDKs do. */
export const RULES: Readonly<Record<StepName, Rule>> = {
  method: {
    title: 'Method',
    text: 'POST or GET, in upper case.',
  },
  'canonical-uri': {
    title: 'Canonical URI',
    text: 'Always /, whatever path is requested.',
  },
  'canonical-query': {
    title: 'Canonical query string',
    text: 'Empty for a POST. For a GET the text after ? exactly as sent: neither encoded again nor sorted.',
  },
  'canonical-headers': {
    title: 'Canonical headers',
    text: 'One line name:value for each signed header, name and value trimmed and in lower case, in ASCII order of the names, each line ended by a line feed. content-type is the value really sent, with its charset or boundary; host has its port where one is sent.',
  },
  'signed-headers': {
    title: 'Signed headers',
    text: 'The names of these headers in the same order, joined with ;. content-type and host must be among them.',
  },
  'payload-hash': {
    title: 'Hashed request payload',
    text: 'SHA-256 of the body, byte for byte as sent, in lower-case hex; of nothing for a GET; of the text UNSIGNED-PAYLOAD where X-TC-Content-SHA256 says so.',
  },
  'canonical-request': {
    title: 'Canonical request',
    text: 'Method, URI, query, headers, signed headers and payload hash, joined by line feeds. The headers end in one of their own, so a blank line follows them; nothing follows the hash.',
  },
  'canonical-request-hash': {
    title: 'Hashed canonical request',
    text: 'SHA-256 of the canonical request, in lower-case hex.',
  },
  date: {
    title: 'Date',
    text: 'The day of X-TC-Timestamp in UTC. The local date is wrong for some hours of every day.',
  },
  'credential-scope': {
    title: 'Credential scope',
    text: 'date/service/tc3_request. The service is the product name, the first label of the host.',
  },
  'string-to-sign': {
    title: 'String to sign',
    text: 'TC3-HMAC-SHA256, the text of X-TC-Timestamp, the scope and the hashed canonical request, joined by line feeds.',
  },
  'secret-date': {
    title: 'Date key',
    text: 'HMAC-SHA256 of the date, under the text TC3 followed by the secret key.',
  },
  'secret-service': {
    title: 'Service key',
    text: 'HMAC-SHA256 of the service, under the bytes of the date key (not its hex).',
  },
  'secret-signing': {
    title: 'Signing key',
    text: 'HMAC-SHA256 of the text tc3_request, under the bytes of the service key.',
  },
  signature: {
    title: 'Signature',
    text: 'HMAC-SHA256 of the string to sign under the bytes of the signing key, in lower-case hex.',
  },
  authorization: {
    title: 'Authorization',
    text: 'TC3-HMAC-SHA256 Credential={SecretId}/{scope}, SignedHeaders={signed headers}, Signature={signature}, with one blank after each comma.',
  },
}
