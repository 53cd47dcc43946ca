import { afterEach, expect, test, vi } from 'vitest'
import { findBrowser } from './browser.ts'

afterEach(() => vi.unstubAllEnvs())

test.for(['/bin/cat', '/no/such/file'])('%s is no browser', async (path) => {
  vi.stubEnv('CHROMIUM_PATH', path)
  expect(await findBrowser()).toBeUndefined()
})
