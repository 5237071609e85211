import { describe, expect, it } from 'vitest'
import { pageCss } from './page-css'

const text = { identity: 'O"Neil\n</style>', status: 'DRAFT, NOT SIGNED', origin: 'Riverside Podiatry', document: 'Visit summary' }

describe('the margins of a printed page', () => {
  it('carries identity, status, origin and the page of how many', () => {
    const css = pageCss('letter', text)
    expect(css).toContain('@top-left{content:"O\\22 Neil\\a \\3c /style\\3e ";')
    expect(css).toContain('@top-right{content:"DRAFT, NOT SIGNED";')
    expect(css).toContain('@bottom-left{content:"Riverside Podiatry";')
    expect(css).toContain('content:"Visit summary, page " counter(page) " of " counter(pages);')
  })

  it('counts its pages in the language of the paper', () => {
    expect(pageCss('letter', { ...text, document: 'Calambres' }, 'es')).toContain(
      '"Calambres, página " counter(page) " de " counter(pages)',
    )
  })

  it('is the practice’s paper', () => {
    expect(pageCss('letter', text)).toContain('size:letter;')
    expect(pageCss('a4', text)).toContain('size:A4;')
  })
})
