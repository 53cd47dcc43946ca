import { HttpHandler } from 'msw'

/** Which requests a handler takes, and what it answers. */
export interface CloudAnswer {
  readonly serves: (url: string) => boolean
  readonly answer: (request: Request) => Promise<Response>
}

type Run = HttpHandler['run']

/**
 * One handler for every host and action. MSW's own copies each request before it looks whether the request is its, and
 * a copied body is slow to read; here nobody reads it a second time, since MSW logs from a copy of its own.
 */
class CloudHandler extends HttpHandler {
  readonly #cloud: CloudAnswer

  constructor(cloud: CloudAnswer) {
    super(
      /.*/,
      ({ request }) => cloud.serves(request.url),
      ({ request }) => cloud.answer(request),
    )
    this.#cloud = cloud
  }

  override async run({ request, requestId }: Parameters<Run>[0]): ReturnType<Run> {
    if (!this.#cloud.serves(request.url)) return null
    this.isUsed = true
    const response = await this.#cloud.answer(request)
    const parsedResult = { match: { matches: true, params: {} }, cookies: {} }
    return { handler: this, request, requestId, response, parsedResult }
  }
}

/** A handler of MSW 2 and 3 that answers what the cloud serves. */
export const cloudHandler = (cloud: CloudAnswer): HttpHandler => new CloudHandler(cloud)
