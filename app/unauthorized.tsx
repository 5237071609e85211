import { SignInScreen } from './(public)/sign-in/sign-in-screen'

/** What every page answers, with status 401 and at its own address, to somebody who is not signed in. Signing in shows the page. */
export default function Unauthorized() {
  return <SignInScreen />
}
