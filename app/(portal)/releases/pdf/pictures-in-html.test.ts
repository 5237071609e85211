import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Letterhead } from '../../../../components/print/letterhead'
import { AnotherPicture, withPicturesInside } from './pictures-in-html'

const pictureId = 'e3377b2b-f90a-5476-a348-891759a08c9a'
const practice = { name: 'Riverside', addressLines: [], phone: null, logo: { pictureId, width: 600, height: 200, sha256: 'a'.repeat(64) } }
const html = renderToStaticMarkup(createElement(Letterhead, practice))

it('writes the bytes of each picture in place of its address, so that a PDF fetches none', () => {
  const inside = withPicturesInside(`${html}${html}`, new Map([[pictureId, 'data:image/png;base64,AAAA']]))
  expect(inside.match(/src="data:image\/png;base64,AAAA"/g)).toHaveLength(2)
  expect(inside).not.toContain('/handouts/pictures/')
})

it('prints no paper with a picture that its release does not show', () => {
  expect(() => withPicturesInside(html, new Map())).toThrow(AnotherPicture)
})

it('leaves words alone that only look like an address', () => {
  const words = '<p>src="/handouts/pictures/e3377b2b-f90a-5476-a348-891759a08c9a"</p>'
  expect(withPicturesInside(words, new Map())).toBe(words)
})
