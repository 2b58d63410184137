import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { useText, type Language } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { PrintHeader } from '#kit/PrintHeader.tsx'
import { useRead } from '#kit/use-read.ts'
import { About } from './About.tsx'
import { text } from './text.ts'
import './sharing.css'

/**
 * "This is how it looks to you": the page that is turned towards one person at the table, or printed for them. Nothing of
 * the tool and of the others in the family is there (ux.md section 3, privacy; R-CON-03).
 */
export function ShownTo() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const [viewerId] = useAddressChoice('for', '')
  const [language, setLanguage] = useState<Language>('da')
  const [openedAt] = useState(() => new Date().toISOString())
  const sees = useRead('consent.who-sees', { familyId })
  useWindowTitle(text[language].shownTitle)
  useNoShortcuts()
  return (
    <div className="shown-to" data-app="family">
      <PrintHeader personal printedAt={openedAt} />
      <div className="row row-apart no-print">
        <div className="row" role="group" aria-label={t.language}>
          <Button pressed={language === 'da'} onPress={() => setLanguage('da')}>
            Dansk
          </Button>
          <Button pressed={language === 'en'} onPress={() => setLanguage('en')}>
            English
          </Button>
        </div>
        <div className="row">
          <Button onPress={() => window.print()}>{t.print}</Button>
          <LinkButton href={`/familier/${familyId}/deling?for=${viewerId}`}>{t.endShow}</LinkButton>
        </div>
      </div>
      <Loaded of={sees}>
        {({ views }) => {
          const view = views.find((one) => one.viewerId === viewerId)
          const words = text[language]
          return (
            <div className="stack" lang={language}>
              <h1 tabIndex={-1}>{words.shownTitle}</h1>
              {view ? (
                <p className="muted name">{words.shownFor(view.viewer)}</p>
              ) : (
                <p>{words.nobodyToShow}</p>
              )}
              {view?.about.map((person) => (
                <About
                  key={person.personId}
                  person={person}
                  self={person.personId === viewerId}
                  language={language}
                  level={2}
                />
              ))}
            </div>
          )
        }}
      </Loaded>
    </div>
  )
}

/** The tool's own keys would show other families: search (Ctrl K), tabs and Min dag (Alt and a digit). */
function useNoShortcuts(): void {
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      const search = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      if (search || (event.altKey && event.code.startsWith('Digit'))) event.stopImmediatePropagation()
      if (search) event.preventDefault()
    }
    window.addEventListener('keydown', stop, { capture: true })
    return () => window.removeEventListener('keydown', stop, { capture: true })
  }, [])
}
