import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

/** A footprint, written into the page: an address of its own would be a page that nobody's session guards. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#0f5c63"><path d="M11 14c0-3 2-5 5-5s6 2 6 6c0 3-2 4-2 7 0 4-1 7-4 7s-4-3-4-6c0-4-1-6-1-9z"/><circle cx="10" cy="8" r="2.6"/><circle cx="15" cy="4.8" r="2"/><circle cx="19" cy="5" r="1.7"/><circle cx="22.5" cy="6.6" r="1.5"/><circle cx="25" cy="9.4" r="1.3"/></svg>',
)}`

export const metadata: Metadata = {
  icons: { icon },
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
