import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useText } from '#kit/language.ts'
import { Languages } from '#modules/staff/ui/Languages.tsx'
import { useRead } from '#kit/use-read.ts'
import { AppWithCodes } from './AppWithCodes.tsx'
import { Passkeys } from './Passkeys.tsx'
import { Password } from './Password.tsx'
import { Sessions } from './Sessions.tsx'
import { text } from './text.ts'

/** One's own security: passkeys, app with codes, password, and where one is logged in. */
export function Security() {
  const t = useText(text)
  const me = useRead('staff.me', {}).data?.staffId
  const mine = useRead('staff.my-sign-in', {})
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Loaded of={mine}>
        {(data) => (
          <>
            <Passkeys mine={data} onChanged={mine.again} />
            {data.login !== null && <AppWithCodes mine={data} onChanged={mine.again} />}
            {data.login !== null && <Password login={data.login} />}
            <Sessions mine={data} />
            {me && <Languages staffId={me} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
