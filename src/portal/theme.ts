/** Light or dark as the phone is, also when it changes. */
export function followTheme(root: HTMLElement): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    root.dataset['theme'] = dark.matches ? 'dark' : 'light'
  }
  apply()
  dark.addEventListener('change', apply)
}
