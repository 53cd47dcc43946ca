import { http } from 'msw'
import { expect, test } from 'vitest'
test('msw exists', () => expect(typeof http.all).toBe('function'))
