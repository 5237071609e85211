'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** The way back to the chart, on every other page of the patient. */
export function ChartLink({ patientId }: { patientId: string }) {
  const href = `/patients/${patientId}` as Route
  if (usePathname() === href) return null
  return (
    <Link href={href} prefetch={false}>
      Chart
    </Link>
  )
}
