import type { Sheet } from './give-sheets'

/** A sheet as it is kept. `also` is what the clinician answered beside it; null for a sheet without a visit, of which no reasons are kept. */
export function sheetToGive({ content, contentHash, reasons }: Sheet, also: Record<string, unknown> | null) {
  const { id, version, language, sections } = content.handout
  return {
    handoutId: id,
    version: String(version),
    language,
    largePrint: content.largePrint,
    sections: sections.map((section) => section.id),
    content,
    reasons: also === null ? null : { ...reasons, ...also },
    contentHash,
  }
}
