import { expect, test } from 'vitest'
test('subtle exists', () => expect(typeof crypto.subtle.digest).toBe('function'))
