import { expect, it } from 'vitest'
import { customProperties } from './custom-properties.ts'

it('writes custom properties, and leaves out what is not known', () => {
  expect(customProperties({ ratio: 1.2, 'focus-x': '38%', width: undefined })).toBe('--ratio:1.2;--focus-x:38%')
})

it('refuses what could say anything else', () => {
  expect(() => customProperties({ ratio: '1; color: red' })).toThrow('--ratio')
  expect(() => customProperties({ ratio: 'url(//x)' })).toThrow()
  expect(() => customProperties({ 'ratio;color': 1 })).toThrow()
})
