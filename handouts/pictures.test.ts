import { describe, expect, it } from 'vitest'
import { contentHash } from './content-hash'
import { handoutIds, handoutLanguages } from './handout-ids'
import { handoutLibrary } from './library'
import { parseHandout } from './parse-handout'
import { PictureMissing, pictureIdsOf, withPictures } from './pictures'

const id = 'e3377b2b-f90a-5476-a348-891759a08c9a'
const known = { width: 1200, height: 800, sha256: 'a'.repeat(64) }
const { sections } = parseHandout(`---
id: socks
language: en
version: 1
title: Socks
source: { title: Socks, author: Nora Lindqvist, publisher: Riverside Podiatry, updated: '2026', license: our own }
credit: Written by Riverside Podiatry.
references: []
reviewer: null
review-by: 2027-11-23
sections:
  - { id: why }
---
## Why {#why}

Wear socks.

![A sock turned inside out](picture:${id.toUpperCase()})
`)

describe('a picture in a handout', () => {
  it('is a block with its words, and of no size before it was looked up', () => {
    expect(sections[0]?.blocks[1]).toEqual({
      kind: 'picture',
      pictureId: id,
      alt: 'A sock turned inside out',
      width: null,
      height: null,
      sha256: null,
    })
    expect(pictureIdsOf([...sections, ...sections])).toEqual([id])
  })

  it('gets its size and hash, which the hash of the sheet covers', () => {
    const one = withPictures(sections, () => known)
    expect(one[0]?.blocks[1]).toMatchObject({ pictureId: id, alt: 'A sock turned inside out', ...known })
    const other = withPictures(sections, () => ({ ...known, sha256: 'b'.repeat(64) }))
    expect(new Set([sections, one, other].map(contentHash)).size).toBe(3)
  })

  it('that the practice does not have is named', () => {
    expect(() => withPictures(sections, () => undefined)).toThrow(new PictureMissing(id))
  })

  it('stands in no handout that ships: those have drawings', () => {
    const shipped = handoutIds.flatMap((handout) => handoutLanguages.map((language) => handoutLibrary[handout][language]))
    expect(shipped.flatMap((handout) => pictureIdsOf(handout.sections))).toEqual([])
  })
})
