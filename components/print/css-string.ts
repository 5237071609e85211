/**
 * Text as a CSS string that no character of it can end: for the running text of printed pages, where a patient's name is written into
 * a style element. Quotes, backslashes, line breaks and controls become CSS escapes; `<` does too, so that a name holding `</style`
 * cannot close the element; everything else, emoji and Chinese characters included, stands as it is.
 * Source: CSS Syntax Level 3, 4.3.5 and 4.3.7 (strings and escapes); a lone surrogate or NUL is U+FFFD there.
 */
export function cssString(text: string): string {
  const escaped = text
    .replace(/\u0000|\p{Surrogate}/gu, '\ufffd')
    .replace(/["\\<>&]|[\u0001-\u001f\u007f-\u009f\u2028\u2029]/g, (character: string) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}
