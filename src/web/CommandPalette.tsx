import { useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Collection, Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { Search, X } from 'lucide-react'
import { IconButton } from '#kit/IconButton.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import type { PaletteEntry } from '#kit/palette.ts'
import { useRead } from '#kit/use-read.ts'
import { findEntries, type PaletteGroup } from './palette-find.ts'
import { PALETTE_SOURCES } from './palette-sources.ts'
import type { Place } from './routes.tsx'
import { text } from './text.ts'

type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  places: readonly { place: Place; href: string }[]
}

/** Ctrl K: find a family, do something, go somewhere. What is typed is neither stored nor put in an address. */
export function CommandPalette({ open, onClose, places }: CommandPaletteProps) {
  const t = useText(text)
  return (
    <ModalOverlay
      className="scrim scrim-palette"
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
      isDismissable
    >
      <Modal className="dialog palette">
        <Dialog>
          <Heading slot="title" className="visually-hidden">
            {t.searchOrDo}
          </Heading>
          <Finder onClose={onClose} places={places} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ onClose, places }: Omit<CommandPaletteProps, 'open'>) {
  const t = useText(text)
  const [typed, setTyped] = useState('')
  const groups = useGroups(typed, places)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div className="palette-field">
        <SearchField className="palette-search" aria-label={t.searchOrDo} autoFocus>
          <Search aria-hidden />
          <Input className="palette-input" placeholder={t.palette.hint} />
        </SearchField>
        <IconButton label={t.palette.close} icon={X} onPress={onClose} />
      </div>
      <Menu
        className="list palette-list"
        aria-label={t.searchOrDo}
        items={groups}
        onAction={onClose}
        renderEmptyState={() => <div className="list-empty">{t.palette.none}</div>}
      >
        {(group) => (
          <MenuSection id={group.id} aria-label={t.palette[group.id]}>
            <Header className="list-heading">{t.palette[group.id]}</Header>
            <Collection items={group.entries}>{(entry) => <Line entry={entry} />}</Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}

function Line({ entry }: { entry: PaletteEntry }) {
  return (
    <MenuItem id={entry.id} href={entry.href} textValue={entry.label} className="list-item">
      <span className="list-item-text">
        <span className="name">{entry.label}</span>
        {entry.hint && <span className="list-item-hint">{entry.hint}</span>}
      </span>
    </MenuItem>
  )
}

function useGroups(typed: string, places: CommandPaletteProps['places']): PaletteGroup[] {
  const t = useText(text)
  const [language] = useLanguage()
  const seesFamilies = places.some(({ place }) => place === 'families')
  const list = useRead('family.list', {}, { when: seesFamilies })
  return useMemo(() => {
    const families = (list.data ?? []).map(({ familyId, name }) => ({ familyId, name }))
    const context = { language, families, places: places.map(({ place }) => place) }
    const pages = places.map(({ place, href }) => ({ id: `place:${place}`, label: t.places[place], href }))
    return findEntries(typed, { context, pages, sources: PALETTE_SOURCES })
  }, [typed, places, list.data, language, t])
}
