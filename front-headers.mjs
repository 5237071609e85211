/** What every answer carries: how a browser is to treat it, and what it may load and run. */
import { cspReportAddress } from './csp-reports.mjs'

/**
 * Sent with every response, whoever writes it.
 *
 * @param {URL} site the address that people type
 * @returns {Record<string, string>}
 */
export const headersOf = (site) => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy':
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()',
  'reporting-endpoints': `csp="${cspReportAddress}"`,
  ...(site.protocol === 'https:' ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})

/**
 * What a browser may load and run: our own files, and of inline scripts and styles only those of this very response.
 *
 * @param {URL} site
 * @param {string} nonce
 * @param {{ dev: boolean }} mode
 */
export const policyOf = (site, nonce, { dev }) =>
  [
    "default-src 'none'",
    // 'strict-dynamic': a script that we vouch for may load the framework's further chunks; 'self' is for browsers that do not know it.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // React writes style attributes into the first HTML (measures of plots, places of popups). Attributes cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ` ws://${site.host}` : ''}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${cspReportAddress}`,
    'report-to csp',
    ...(site.protocol === 'https:' ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
