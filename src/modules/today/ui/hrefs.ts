type Row = { familyId: string; personId?: string | null; appointmentId?: string }

/** Where a contact from a row of Min dag is logged: person and appointment are filled in, and the way back leads here. */
export function logHref({ familyId, personId, appointmentId }: Row): string {
  const parts = [
    ...(personId ? [`person=${personId}`] : []),
    ...(appointmentId ? [`aftale=${appointmentId}`] : []),
    'fra=min-dag',
  ]
  return `/familier/${familyId}/log-kontakt?${parts.join('&')}`
}

/** Where a window is opened for a family. */
export function windowHref({ familyId }: Row): string {
  return `/familier/${familyId}/vindue/nyt?fra=min-dag`
}

export function familyHref({ familyId }: Row): string {
  return `/familier/${familyId}`
}
