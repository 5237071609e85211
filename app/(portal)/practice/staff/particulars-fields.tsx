import { TextField } from '../../../../components/form/fields'

/** Name, credentials and email of an account, when it is made and when it is amended. */
export function ParticularsFields({ emailHint }: { emailHint: string }) {
  return (
    <>
      <TextField name="displayName" label="Name" autoComplete="off" maxLength={100} />
      <TextField
        name="credentials"
        label="Credentials"
        hint="Printed after the name, such as DPM."
        optional
        className="w-36"
        maxLength={40}
      />
      <TextField name="email" label="Email" hint={emailHint} type="email" autoComplete="off" spellCheck={false} maxLength={254} />
    </>
  )
}
