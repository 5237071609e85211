/** How the state of a visit reads, the same word on Today, in the chart and on paper. */
export type StatusOfVisit = { status: 'open' | 'signed' | 'voided'; readyForId?: string | null; voidedLater?: boolean | undefined }

export function visitStatusWords({ status, readyForId, voidedLater }: StatusOfVisit): 'Open' | 'Ready to sign' | 'Signed' | 'Voided' {
  if (status === 'voided' || voidedLater) return 'Voided'
  if (status === 'signed') return 'Signed'
  return readyForId ? 'Ready to sign' : 'Open'
}
