/** One of several answers. `value` is what is stored, `label` what is read. */
export type Option<V extends string> = {
  value: V
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}
