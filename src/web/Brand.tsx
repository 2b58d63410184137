/** The mark: two circles that share a part, and the name. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
        <circle cx="13" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <circle cx="23" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      <span className="brand-name">Samspil</span>
    </span>
  )
}
