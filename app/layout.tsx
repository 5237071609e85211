import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Footfall', template: '%s · Footfall' },
  description: 'Charting of foot and leg cramps, walking distance and PAD screening',
  robots: { index: false, follow: false },
  // A phone number or a date in a chart is not for the device to turn into a link.
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Nothing is prerendered: a page built ahead of its request carries no nonce and is dead under the content security policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
