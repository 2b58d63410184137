/** Danish numbers: `1.234,5`. Written by hand so that server, browser and printout agree to the character. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const body = fraction ? `${grouped},${fraction}` : grouped
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `−${body}` : body
}

/** `2.874.000 kr.` from whole kroner. */
export function formatKroner(kroner: number): string {
  return `${formatNumber(kroner)} kr.`
}

/** `19 %` from a share between 0 and 1. */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)} %`
}

/** Reads what a Dane types: `1.234,5`, `1234,5`, `12`. A full stop groups thousands. Null if it is no number. */
export function parseNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0]|kr\.?$/g, '').replace('−', '-')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return null
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
