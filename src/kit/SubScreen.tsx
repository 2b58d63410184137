import { Outlet } from '@tanstack/react-router'

/** The place in a layout where the chosen tab's screen is drawn. A layout such as a family's head uses it once. */
export function SubScreen() {
  return <Outlet />
}
