/** Whole kroner as Danes write them: `1.200 kr.` */
export function formatKroner(kroner: number): string {
  return `${String(kroner).replaceAll(/\B(?=(\d{3})+$)/g, '.')} kr.`
}
