import type { ReactNode } from 'react'
import { languages } from './languages.ts'
import { leaveFast } from './leave.ts'
import { useWords } from './words.tsx'

type FrameProps = {
  children: ReactNode
  /** The places, where there are any; at the bottom on a phone. */ places?: ReactNode
}

/** Around every screen: languages by their own names, the quick way out, and where to call in danger. */
export function Frame({ children, places }: FrameProps) {
  const { say, language, choose } = useWords()
  return (
    <div className="portal">
      <a className="skip-link" href="#main">
        {say('toContent')}
      </a>
      <header className="portal-top">
        <div className="portal-languages" role="group" aria-label={say('pickLanguage')}>
          {languages.map(({ code, name }) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language.code}
              onClick={() => choose(code)}
            >
              {name}
            </button>
          ))}
        </div>
        <button type="button" className="button portal-leave" title={say('leaveHint')} onClick={leaveFast}>
          {say('leave')}
        </button>
      </header>
      {places}
      <main id="main" className="portal-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="portal-foot">
        <p>
          <a className="portal-danger" href="tel:112">
            {say('danger')}
          </a>
        </p>
      </footer>
    </div>
  )
}
