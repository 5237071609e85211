import { RadioRow, SelectField, TextField } from '../../../components/form/fields'
import { fieldNames, languageOptions, sexOptions } from './patient-form'

/** The fields of a patient's identity, the same when registering and when amending. */
export function PatientFields() {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="familyName" label={fieldNames.familyName} autoComplete="off" spellCheck={false} className="w-full" />
        <TextField name="givenName" label={fieldNames.givenName} autoComplete="off" spellCheck={false} className="w-full" />
      </div>
      <TextField
        name="preferredName"
        label={fieldNames.preferredName}
        optional
        hint="What the patient likes to be called"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="birthDate"
        label={fieldNames.birthDate}
        hint="Month/day/year, such as 02/12/1955"
        autoComplete="off"
        className="w-48"
      />
      <RadioRow name="sex" label={fieldNames.sex} options={sexOptions} />
      <TextField name="phone" label={fieldNames.phone} optional type="tel" inputMode="tel" autoComplete="off" className="w-56" />
      <TextField name="email" label={fieldNames.email} optional type="email" inputMode="email" autoComplete="off" spellCheck={false} />
      <SelectField name="language" label={fieldNames.language} hint="In which handouts are printed" options={languageOptions} />
    </>
  )
}
