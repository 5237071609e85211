import type { ReactNode } from 'react'
import { Tag } from '../ui/tag'
import { BannerHeight } from './banner-height'
import { clinicalDate } from './clinical-date'

export type BannerPatient = {
  recordNumber: string
  familyName: string
  givenName: string
  preferredName: string | null
  /** `YYYY-MM-DD` */
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  language: 'en' | 'es' | 'other'
}

/** One thing to know before anything is done: `PAD right IIb`, `on a diuretic`. The tone only repeats the words. */
export type BannerAlert = { text: string; tone?: 'abnormal' | 'borderline' | 'neutral' }

type Props = {
  patient: BannerPatient
  /** Full years on the practice's day. */
  ageYears: number
  /** Clinical; leave out for a role without chart:read. */
  alerts?: readonly BannerAlert[]
  /** Date and state of the visit, and whether it is saved. */
  status?: ReactNode
  /** The way to the chart, when the page is not the chart. */
  chart?: ReactNode
}

const sexWords = { female: 'female', male: 'male', other: 'other sex', unknown: 'sex not known' } as const
const languageWords = { en: null, es: 'Español', other: 'Other language' } as const

/**
 * Who this is: name, birth date, sex, number, in that order and never out of view, because charting on the wrong patient is the gravest
 * slip a chart allows. Not for pages that show several patients.
 */
export function PatientBanner({ patient, ageYears, alerts = [], status, chart }: Props) {
  const { familyName, givenName, preferredName, birthDate, sex, recordNumber, language } = patient
  return (
    <section
      aria-label="Patient"
      data-banner
      className="z-20 border-line-strong border-b bg-surface px-4 py-2 print:static print:border-black [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:top-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="min-w-0 font-bold text-lg [overflow-wrap:anywhere]">
          {familyName}, {givenName}
          {preferredName && <span className="font-normal text-base text-ink-soft"> “{preferredName}”</span>}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="whitespace-nowrap">
            <span className="sr-only">Born </span>
            {clinicalDate(birthDate)} <span className="text-ink-soft">({ageYears} y)</span>
          </span>
          <span>{sexWords[sex]}</span>
          <span className="whitespace-nowrap">
            <span className="sr-only">Record number </span>#{recordNumber}
          </span>
          {languageWords[language] && (
            <span lang={language === 'es' ? 'es' : undefined} className="font-semibold">
              {languageWords[language]}
            </span>
          )}
          {chart}
        </p>
        {alerts.length > 0 && (
          <ul aria-label="Alerts" className="flex flex-wrap gap-1.5">
            {alerts.map(({ text, tone = 'neutral' }) => (
              <li key={text}>
                <Tag tone={tone}>
                  {tone === 'abnormal' && <span aria-hidden="true">▼</span>}
                  {tone === 'borderline' && <span aria-hidden="true">◆</span>}
                  {text}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        <BannerHeight />
        {status && <div className="ml-auto flex flex-wrap gap-x-3 text-sm">{status}</div>}
      </div>
    </section>
  )
}
