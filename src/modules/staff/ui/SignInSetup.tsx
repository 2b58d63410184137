import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { CitizenSignIn } from './CitizenSignIn.tsx'
import { Directory } from './Directory.tsx'
import { DirectoryGroups } from './DirectoryGroups.tsx'
import { SignInPolicy } from './SignInPolicy.tsx'
import { text } from './directory-text.ts'
import { WaitingRoles } from './WaitingRoles.tsx'

/** What log-in asks, the municipality's directory, and the roles that wait for an administrator's yes (T23). */
export function SignInSetup() {
  const t = useText(text)
  useWindowTitle(t.title)
  const directory = useRead('staff.directory', {})
  const mine = useRead('staff.my-sign-in', {})
  const said = useSaid()
  return (
    <div className="stack">
      <SaidLine of={said} />
      <Loaded of={directory}>
        {({ token, groups, waiting }) => (
          <>
            <WaitingRoles waiting={waiting} said={said} />
            <Directory token={token} said={said} />
            <DirectoryGroups groups={groups} said={said} />
          </>
        )}
      </Loaded>
      <Loaded of={mine}>
        {({ secondFactor, idleMinutes }) => (
          <SignInPolicy
            key={`${secondFactor}-${idleMinutes}`}
            former={{ secondFactor, idleMinutes }}
            said={said}
          />
        )}
      </Loaded>
      <CitizenSignIn />
    </div>
  )
}
