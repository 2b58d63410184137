import { useEffect, useState } from 'react'
import { EyeOff } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { PLAN_WORDS } from '../plan-words.ts'
import { FamilyPageView } from './view/FamilyPageView.tsx'
import { text } from './view/view-text.ts'
import './plan.css'
import './view/family-view.css'

type Language = 'da' | 'en'

/**
 * The plan as the family reads it with us: their page and nothing else. Menu, search and shortcuts are out of reach while
 * it is open, and a stop comes first (ux.md section 3, Confirmations).
 */
export function FamilyView() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const [shown, setShown] = useState(false)
  const [language, setLanguage] = useState<Language>('da')
  useWindowTitle(PLAN_WORDS[language].title)
  useNoShortcuts()
  const back = `/familier/${familyId}/plan`
  return (
    <div className="family-view" data-app="family">
      <div className="row row-apart family-view-bar no-print">
        {shown && <LanguageChoice language={language} onLanguage={setLanguage} />}
        <LinkButton href={back}>{shown ? t.end : t.back}</LinkButton>
      </div>
      {shown ? (
        <Shown familyId={familyId} language={language} />
      ) : (
        <Stop familyId={familyId} onShow={() => setShown(true)} />
      )}
    </div>
  )
}

function Stop({ familyId, onShow }: { familyId: string; onShow: () => void }) {
  const t = useText(text)
  const page = useRead('plan.document', { familyId, language: 'da' })
  return (
    <div className="family-view-stop">
      <EyeOff aria-hidden />
      <h1 tabIndex={-1}>{t.stop}</h1>
      <Loaded of={page}>
        {({ leftOut }) => (
          <>
            {leftOut > 0 && <p>{t.leftOut(leftOut)}</p>}
            <Button tone="primary" onPress={onShow}>
              {t.begin}
            </Button>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Shown({ familyId, language }: { familyId: string; language: Language }) {
  const page = useRead('plan.document', { familyId, language }, { keepFormer: true })
  return <Loaded of={page}>{({ plan }) => <FamilyPageView plan={plan} language={language} />}</Loaded>
}

function LanguageChoice({
  language,
  onLanguage,
}: {
  language: Language
  onLanguage: (language: Language) => void
}) {
  const t = useText(text)
  return (
    <div className="row" role="group" aria-label={t.language}>
      <Button pressed={language === 'da'} onPress={() => onLanguage('da')}>
        Dansk
      </Button>
      <Button pressed={language === 'en'} onPress={() => onLanguage('en')}>
        English
      </Button>
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
