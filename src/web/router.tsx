import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router'
import { Fault, FaultAlone } from './Fault.tsx'
import { NotFound } from './NotFound.tsx'
import { ROUTES, type RouteEntry } from './routes.tsx'

/** Builds the router of the staff shell from the table in routes.tsx. Sign-in stands outside the shell. */
export function createStaffRouter() {
  const root = createRootRoute({ component: Outlet, errorComponent: FaultAlone })
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/log-ind',
    component: lazyRouteComponent(() => import('./SignIn.tsx'), 'SignIn'),
  })
  const handIn = createRoute({
    getParentRoute: () => root,
    path: '/bekymring',
    component: lazyRouteComponent(() => import('#modules/concern/ui/HandIn.tsx'), 'HandIn'),
  })
  const gallery = createRoute({
    getParentRoute: () => root,
    path: '/kit',
    component: lazyRouteComponent(() => import('./gallery/Gallery.tsx'), 'Gallery'),
  })
  const shell = createRoute({
    getParentRoute: () => root,
    id: 'shell',
    component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
    errorComponent: FaultAlone,
  })
  const elsewhere = createRoute({ getParentRoute: () => shell, path: '/$', component: NotFound })
  shell.addChildren([...ROUTES.map((entry) => toRoute(entry, shell)), elsewhere])
  return createRouter({
    routeTree: root.addChildren([handIn, signIn, gallery, shell]),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Fault,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}

function toRoute(entry: RouteEntry, parent: AnyRoute): AnyRoute {
  const route: AnyRoute = createRoute({
    getParentRoute: () => parent,
    path: entry.path,
    component: entry.screen,
  })
  if (entry.children) route.addChildren(entry.children.map((child) => toRoute(child, route)))
  return route
}
