import { useState } from 'react'
import { WandSparkles } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Colleague } from '../administration-contract.ts'
import { suggestPassword } from './colleague-draft.ts'
import { text } from './text.ts'
import type { Said } from '#kit/use-said.ts'

type AccountSheetProps = { colleague: Colleague; open: boolean; onClose: () => void; said: Said }

/** Opens an account, or gives a new password to one that is there. Passwords are handed over by mouth. */
export function AccountSheet({ colleague, open, onClose, said }: AccountSheetProps) {
  const t = useText(text)
  const { staffId, givenName, account } = colleague
  const give = useWrite('staff.give-account')
  const renew = useWrite('staff.renew-password')
  const close = useWrite('staff.close-account')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')

  const save = async () => {
    if (account) {
      const answer = await renew.send({ staffId, password })
      if (!answer.ok) return
      said.say(t.did.renewed(givenName, answer.output.ended), null)
    } else {
      const answer = await give.send({ staffId, login: login.trim(), password })
      if (!answer.ok) return
      said.say(t.did.accountOpened(givenName), () => close.send({ staffId }))
    }
    setPassword('')
    onClose()
  }
  return (
    <Sheet
      title={account ? t.accountForm.renew(givenName) : t.accountForm.open(givenName)}
      open={open}
      onClose={onClose}
    >
      <Form onSubmit={() => void save()} refusal={(account ? renew : give).refusal}>
        {account ? (
          <p>{t.accountForm.renewWhat}</p>
        ) : (
          <TextField
            label={t.accountForm.login}
            name="login"
            hint={t.accountForm.loginHint}
            value={login}
            onChange={setLogin}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <TextField
          label={t.accountForm.password}
          name="password"
          hint={t.accountForm.passwordHint}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          spellCheck={false}
          inside={
            <Button icon={WandSparkles} onPress={() => setPassword(suggestPassword())}>
              {t.accountForm.suggest}
            </Button>
          }
        />
        <p className="muted small">{t.accountForm.handOver}</p>
        <FormSave pending={give.pending || renew.pending}>
          {account ? t.accountForm.saveRenew : t.accountForm.saveOpen}
        </FormSave>
      </Form>
    </Sheet>
  )
}
