import { useState } from 'react'
import { CalendarPlus, EyeOff, Phone, Plus, Printer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Confirm } from '#kit/Confirm.tsx'
import { Dialog, Sheet } from '#kit/Dialog.tsx'
import { IconButton } from '#kit/IconButton.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useSaid } from '#kit/use-said.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { useAnnounce, useToast } from '#kit/LiveRegion.tsx'
import { Menu } from '#kit/Menu.tsx'
import { Section } from '#kit/Page.tsx'
import { Tabs } from '#kit/Tabs.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { SheetForm } from './SheetForm.tsx'

const done = () => Promise.resolve({ ok: true as const, output: null })

/** Buttons, links, tabs, menus, dialogs and what saves in place. */
export function ControlBlocks() {
  return (
    <>
      <Buttons />
      <Section title="Faner og links">
        <Tabs
          label="Familien Birk"
          tabs={[
            { href: '/kit', label: 'Overblik' },
            { href: '/kit/tidslinje', label: 'Tidslinje' },
            { href: '/kit/plan', label: 'Plan' },
            { href: '/kit/billede', label: 'Fælles billede', note: '2/6' },
            { href: '/kit/deling', label: 'Deling' },
          ]}
        />
        <div className="row">
          <Link href="/kit">Et link</Link>
          <LinkButton href="/kit" icon={CalendarPlus}>
            Planlæg
          </LinkButton>
        </div>
      </Section>
      <Overlays />
      <Saving />
    </>
  )
}

function Buttons() {
  return (
    <Section title="Knapper">
      <div className="row">
        <Button tone="primary" icon={Plus}>
          Log kontakt
        </Button>
        <Button icon={Phone} label="Ring til Sanne">
          Ring
        </Button>
        <Button tone="danger">Slet signalet</Button>
        <Button tone="plain">Fortryd</Button>
        <Button tone="primary" pending>
          Gem
        </Button>
        <Button disabled>Kan ikke nu</Button>
        <IconButton label="Print" icon={Printer} />
        <IconButton label="Skjul navne" icon={EyeOff} pressed />
      </div>
    </Section>
  )
}

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'confirm' | null>(null)
  const close = () => setOpen(null)
  return (
    <Section title="Dialog, ark og menu">
      <div className="row">
        <Button onPress={() => setOpen('dialog')}>Åbn dialog</Button>
        <Button onPress={() => setOpen('sheet')}>Åbn ark</Button>
        <Button onPress={() => setOpen('confirm')}>Del med skolen</Button>
        <Menu
          label="Mere om familien"
          groups={[
            {
              title: 'Familien',
              actions: [
                { id: 'print', label: 'Print planen', icon: Printer },
                { id: 'end', label: 'Aftal afslutning', hint: 'Døren er stadig åben' },
              ],
            },
            {
              title: 'Vis',
              chosen: 'all',
              actions: [
                { id: 'all', label: 'Alle' },
                { id: 'mine', label: 'Kun mine' },
              ],
            },
          ]}
        />
      </div>
      <Dialog
        title="Privat visning"
        open={open === 'dialog'}
        onClose={close}
        footer={
          <Button tone="primary" onPress={close}>
            Vis til familien
          </Button>
        }
      >
        <p>Andre familier er skjult. Vis kun det, I er enige om.</p>
      </Dialog>
      <Sheet
        title="Log kontakt"
        open={open === 'sheet'}
        onClose={close}
        footer={
          <Button tone="primary" wide onPress={close}>
            Gem
          </Button>
        }
      >
        <SheetForm />
      </Sheet>
      <Confirm
        title="Del planen med skolen"
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        verb="Del med skolen"
        facts={[
          { label: 'Hvad', value: 'Vores plan, version 3' },
          { label: 'Til hvem', value: 'Vestby Skole, klasselærer Mette' },
          { label: 'Grundlag', value: 'Samtykke fra Sanne, 1.3.2026' },
          { label: 'Til og med', value: '1.3.2027' },
        ]}
      />
    </Section>
  )
}

function Saving() {
  const undo = useUndo()
  const said = useSaid()
  const toast = useToast()
  const announce = useAnnounce()
  return (
    <Section title="Gemt på stedet">
      <div className="row">
        <Button onPress={() => undo.offer(done)}>Flyt til mandag</Button>
        <InlineSaved of={undo} />
        <Button onPress={() => toast('7 beslutninger er sendt til 5 kolleger.')}>Vis besked</Button>
        <Button onPress={() => announce('Listen er opdateret')}>Sig det højt</Button>
        <Button onPress={() => said.say('Noah har fået plads på holdet.', done)}>Sig, hvad der skete</Button>
      </div>
      <SaidLine of={said} />
    </Section>
  )
}
