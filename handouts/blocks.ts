import type { DrawingId } from './drawings'

/**
 * What a handout is made of once composed: typed blocks that a page draws as elements. Nothing in it is HTML, so nothing that a
 * practice or a patient's record says can become markup.
 */
export type Inline = { text: string; strong: boolean }

export type Block =
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  /** Steps that the patient ticks on paper. */
  | { kind: 'checklist'; items: Inline[][] }
  | PictureBlock

/**
 * A picture that the practice brought itself. Its size in pixels and the SHA-256, in hex, of its bytes are null until a sheet is composed
 * (pictures.ts), so that what is kept of a given sheet says exactly which picture stood on it.
 */
export type PictureBlock = { kind: 'picture'; pictureId: string; alt: string } & (
  | { width: number; height: number; sha256: string }
  | { width: null; height: null; sha256: null }
)

/** An empty table that the patient fills in by hand: its first column numbers the rows. */
export type Log = { columns: string[]; rows: number }

/** `drawing` stands beside the blocks, with the caption of drawings.ts; `log` below them. */
export type HandoutSection = { id: string; heading: string; blocks: Block[]; drawing?: DrawingId; log?: Log }

/** The words of a run of inlines, without their weight. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('')

/** Every sentence-bearing line of a block, in order: what the reading grade and the tests read. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'subheading':
      return [block.text]
    case 'paragraph':
      return [plainText(block.inlines)]
    case 'list':
    case 'checklist':
      return block.items.map(plainText)
    // What a picture shows is said to whoever cannot see it; it is no line of the text.
    case 'picture':
      return []
  }
}
