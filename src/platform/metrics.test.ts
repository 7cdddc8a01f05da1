import { expect, test } from 'vitest'
import { createMetrics, sameToken } from './metrics.ts'

test('a token opens with all its signs and no other way', () => {
  expect(sameToken('a-token-of-the-tests', 'a-token-of-the-tests')).toBe(true)
  for (const wrong of [
    undefined,
    '',
    'a-token-of-the-test',
    'a-token-of-the-testz',
    'a-token-of-the-tests ',
    'é'.repeat(10),
  ])
    expect(sameToken(wrong, 'a-token-of-the-tests')).toBe(false)
})

test('figures are read when they are asked for, in the words Prometheus reads', async () => {
  let pages = 1
  const { registry, requests } = createMetrics({ cimaise_pages: { help: 'Pages', read: () => pages } })
  requests.inc({ method: 'GET', status: 200 })
  pages = 7
  const text = await registry.metrics()
  expect(text).toMatch(/^cimaise_pages 7$/m)
  expect(text).toMatch(/^cimaise_requests_total\{method="GET",status="200"\} 1$/m)
})
