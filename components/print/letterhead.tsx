import { PracticePicture, type PracticePictureProps } from './practice-picture'

/** The practice as it stands above a paper. `logo` is left out of what is kept of a sheet when there is none, and then never drawn on it. */
export type LetterheadPractice = {
  name: string
  addressLines: readonly string[]
  phone: string | null
  logo?: PracticePictureProps['picture'] | null
}

/** Logo, name, address and telephone of the practice, small, above the title. The name stands as text beside the logo, which so needs no words. */
export function Letterhead({ name, addressLines, phone, logo = null }: LetterheadPractice) {
  return (
    <div className="letterhead">
      <div className="letterhead-name">
        {logo !== null && <PracticePicture picture={logo} alt="" className="letterhead-logo" />}
        <div>
          <strong>{name}</strong>
          {addressLines.join(', ')}
        </div>
      </div>
      {phone !== null && <div>{phone}</div>}
    </div>
  )
}
