import { useEffect, useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Page } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useLanguage } from '#kit/language.ts'
import { usePreference } from '#kit/preferences.ts'
import { NotFound } from '../NotFound.tsx'
import { hello } from '../session.ts'
import { ChartBlocks } from './ChartBlocks.tsx'
import { ContentBlocks } from './ContentBlocks.tsx'
import { ControlBlocks } from './ControlBlocks.tsx'
import { FieldBlocks } from './FieldBlocks.tsx'

/** Every block of the kit in every state. Only in development and in a demonstration: it names invented people. */
export function Gallery() {
  const [allowed, setAllowed] = useState(import.meta.env.DEV ? true : null)
  useEffect(() => {
    if (allowed === null) void hello().then(({ demo }) => setAllowed(demo.length > 0))
  }, [allowed])
  if (allowed === null) return <Skeleton />
  if (!allowed) {
    return (
      <main className="alone">
        <NotFound />
      </main>
    )
  }
  return (
    <main className="alone">
      <Page title="Kit" lead="Alle byggesten i alle tilstande. Skift farver, tæthed og sprog her.">
        <Look />
        <ControlBlocks />
        <FieldBlocks />
        <ContentBlocks />
        <ChartBlocks />
      </Page>
    </main>
  )
}

function Look() {
  const [theme, setTheme] = usePreference('theme')
  const [density, setDensity] = usePreference('density')
  const [language, setLanguage] = useLanguage()
  return (
    <div className="columns">
      <ChoiceButtons
        label="Farver"
        value={theme}
        onChange={setTheme}
        choices={[
          { value: 'light', label: 'Lys' },
          { value: 'dark', label: 'Mørk' },
          { value: 'system', label: 'Som enheden' },
        ]}
      />
      <ChoiceButtons
        label="Tæthed"
        value={density}
        onChange={setDensity}
        choices={[
          { value: 'comfortable', label: 'Luftig' },
          { value: 'compact', label: 'Tæt' },
        ]}
      />
      <ChoiceButtons
        label="Sprog"
        value={language}
        onChange={setLanguage}
        choices={[
          { value: 'da', label: 'Dansk' },
          { value: 'en', label: 'English' },
        ]}
      />
    </div>
  )
}
