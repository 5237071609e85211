import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString } from './css-string'

/** What a browser reads a CSS string as (CSS Syntax 3, 4.3.5), or null when the string ends early or breaks. */
function readBack(css: string): string | null {
  if (!css.startsWith('"')) return null
  let out = ''
  for (let at = 1; at < css.length; ) {
    const character = css[at] ?? ''
    if (character === '"') return at === css.length - 1 ? out : null
    if (/[\n\r\f]/.test(character)) return null
    if (character !== '\\') {
      out += character
      at += 1
      continue
    }
    const hex = /^[0-9a-f]{1,6}/i.exec(css.slice(at + 1))?.[0]
    if (hex === undefined) return null
    out += String.fromCodePoint(Number.parseInt(hex, 16))
    at += 1 + hex.length
    if (css[at] === ' ') at += 1
  }
  return null
}

describe('text in a CSS string', () => {
  it.each([
    ['a quote', 'Ann "Nan" O\'Brien-Nuñez'],
    ['a backslash', 'a\\b\\'],
    ['a line break', 'first\nsecond\r\nthird\fend'],
    ['the end of the style element', '</style><script>alert(1)</script>'],
    ['the start of a comment', '<!-- --> /* */'],
    ['a digit or hex letter after an escape', '"a\nf0"9'],
    ['Chinese', '李'],
    ['emoji', '🦶🏽 walks'],
    ['right to left', 'אבג "א"'],
    ['CSS that wants to run', '"; } body { display: none } @import "x'],
  ])('reads back as it was: %s', (_, text) => {
    expect(readBack(cssString(text))).toBe(text)
    expect(cssString(text)).not.toMatch(/[<>\n\r\f]/)
  })

  it('replaces what CSS cannot hold', () => {
    expect(readBack(cssString('a\u0000b'))).toBe('a\ufffdb')
    expect(readBack(cssString('a\ud83d'))).toBe('a\ufffd')
  })

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const css = cssString(text)
        expect(readBack(css)).toBe(text.replaceAll('\u0000', '\ufffd'))
        expect(css).not.toMatch(/<|>|[\n\r\f]/)
      }),
    )
  }, 30_000)
})
