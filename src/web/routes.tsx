import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/**
 * Every screen of the staff shell and its address, in one table.
 *
 * To add a screen: add a line. `screen(() => import('#modules/<module>/ui/<Screen>.tsx'), '<Screen>')` loads it when
 * it is first opened. `$name` in a path is read in the screen with usePathPart('name'). `place` says which of the
 * places in the menu is marked. A layout with tabs has `children`; their paths continue its path, '/' is the
 * first tab, and the layout draws <SubScreen /> where the tab belongs. Addresses are Danish and never change.
 */
export type Place =
  | 'today'
  | 'families'
  | 'meetings'
  | 'early-help'
  | 'supervision'
  | 'records'
  | 'figures'
  | 'setup'
  | 'control'

export type RouteEntry = {
  path: string
  place: Place | null
  screen: RouteComponent
  children?: readonly RouteEntry[]
}

const screen: typeof lazyRouteComponent = lazyRouteComponent

export const ROUTES: readonly RouteEntry[] = [
  { path: '/', place: 'today', screen: screen(() => import('#modules/today/ui/Today.tsx'), 'Today') },
  {
    path: '/seneste-aendringer',
    place: 'today',
    screen: screen(() => import('#modules/today/ui/Changes.tsx'), 'Changes'),
  },
  {
    path: '/familier',
    place: 'families',
    screen: screen(() => import('#modules/family/ui/FamilyList.tsx'), 'FamilyList'),
  },
  {
    path: '/familier/soeg',
    place: 'families',
    screen: screen(() => import('#modules/access/ui/FindFamily.tsx'), 'FindFamily'),
  },
  {
    path: '/familier/$familyId',
    place: 'families',
    screen: screen(() => import('#modules/family/ui/FamilyLayout.tsx'), 'FamilyLayout'),
    children: [
      {
        path: '/',
        place: 'families',
        screen: screen(() => import('#modules/family/ui/Overview.tsx'), 'Overview'),
      },
      {
        path: '/tidslinje',
        place: 'families',
        screen: screen(() => import('#modules/family/ui/Timeline.tsx'), 'Timeline'),
      },
      {
        path: '/kalender',
        place: 'families',
        screen: screen(() => import('#modules/demand/ui/Calendar.tsx'), 'Calendar'),
      },
      {
        path: '/personer',
        place: 'families',
        screen: screen(() => import('#modules/family/ui/People.tsx'), 'People'),
      },
      {
        path: '/overdragelse',
        place: 'families',
        screen: screen(() => import('#modules/handover/ui/Handover.tsx'), 'HandoverScreen'),
      },
      {
        path: '/faelles-billede',
        place: 'families',
        screen: screen(() => import('#modules/assessment/ui/Assessment.tsx'), 'Assessment'),
      },
      {
        path: '/notat',
        place: 'families',
        screen: screen(() => import('#modules/journal/ui/NoteSheet.tsx'), 'NoteSheet'),
      },
      {
        path: '/notater',
        place: 'families',
        screen: screen(() => import('#modules/journal/ui/Notes.tsx'), 'Notes'),
      },
      {
        path: '/notater/$noteId',
        place: 'families',
        screen: screen(() => import('#modules/journal/ui/NoteScreen.tsx'), 'NoteScreen'),
      },
      {
        path: '/plan',
        place: 'families',
        screen: screen(() => import('#modules/plan/ui/Plan.tsx'), 'Plan'),
      },
      {
        path: '/vej-ind',
        place: 'families',
        screen: screen(() => import('#modules/way-in/ui/FamilyWayIn.tsx'), 'FamilyWayIn'),
      },
      {
        path: '/opfoelgning',
        place: 'families',
        screen: screen(() => import('#modules/follow-up/ui/FollowUp.tsx'), 'FollowUp'),
      },
      {
        path: '/afslutning',
        place: 'families',
        screen: screen(() => import('#modules/ending/ui/Ending.tsx'), 'Ending'),
      },
      {
        path: '/indsatser',
        place: 'families',
        screen: screen(() => import('#modules/measure/ui/Grants.tsx'), 'Grants'),
      },
      {
        path: '/deling',
        place: 'families',
        screen: screen(() => import('#modules/consent/ui/Sharing.tsx'), 'Sharing'),
      },
      {
        path: '/familiens-side',
        place: 'families',
        screen: screen(() => import('#modules/portal/ui/FamilySide.tsx'), 'FamilySide'),
      },
      {
        path: '/opslag',
        place: 'families',
        screen: screen(() => import('#modules/trail/ui/FamilyExtract.tsx'), 'FamilyExtract'),
      },
      {
        path: '/adgang',
        place: 'families',
        screen: screen(() => import('#modules/access/ui/Access.tsx'), 'Access'),
      },
      {
        path: '/aftaler',
        place: 'families',
        screen: screen(() => import('#modules/contact/ui/Agreed.tsx'), 'Agreed'),
      },
    ],
  },
  {
    path: '/deling/grundlag',
    place: 'families',
    screen: screen(() => import('#modules/consent/ui/Bases.tsx'), 'Bases'),
  },
  {
    path: '/familier/$familyId/deling/vis',
    place: null,
    screen: screen(() => import('#modules/consent/ui/ShownTo.tsx'), 'ShownTo'),
  },
  {
    path: '/familier/$familyId/plan/vis',
    place: null,
    screen: screen(() => import('#modules/plan/ui/FamilyView.tsx'), 'FamilyView'),
  },
  {
    path: '/familier/$familyId/log-kontakt',
    place: 'families',
    screen: screen(() => import('#modules/contact/ui/LogContact.tsx'), 'LogContact'),
  },
  {
    path: '/familier/$familyId/vindue',
    place: 'families',
    screen: screen(() => import('#modules/measure/ui/WindowScreen.tsx'), 'WindowScreen'),
  },
  {
    path: '/familier/$familyId/vindue/nyt',
    place: 'families',
    screen: screen(() => import('#modules/contact/ui/OpenWindow.tsx'), 'OpenWindow'),
  },
  {
    path: '/beskeder',
    place: 'today',
    screen: screen(() => import('#modules/way-in/ui/WayIn.tsx'), 'WayIn'),
  },
  {
    path: '/moeder',
    place: 'meetings',
    screen: screen(() => import('#modules/detection/ui/Meetings.tsx'), 'Meetings'),
  },
  {
    path: '/tidlig-hjaelp',
    place: 'early-help',
    screen: screen(() => import('#modules/detection/ui/EarlyHelp.tsx'), 'EarlyHelp'),
  },
  {
    path: '/bekymring/ny',
    place: null,
    screen: screen(() => import('#modules/concern/ui/ReportConcern.tsx'), 'ReportConcern'),
  },
  {
    path: '/tidlig-hjaelp/veje-ind',
    place: 'early-help',
    screen: screen(() => import('#modules/concern/ui/WaysIn.tsx'), 'WaysIn'),
  },
  {
    path: '/tidlig-hjaelp/underretninger',
    place: 'early-help',
    screen: screen(() => import('#modules/child-notice/ui/Notices.tsx'), 'Notices'),
  },
  {
    path: '/tidlig-hjaelp/hvem-finder-vi',
    place: 'early-help',
    screen: screen(() => import('#modules/criteria/ui/Profile.tsx'), 'Profile'),
  },
  {
    path: '/tidlig-hjaelp/kriterier',
    place: 'early-help',
    screen: screen(() => import('#modules/criteria/ui/Criteria.tsx'), 'Criteria'),
  },
  {
    path: '/tidlig-hjaelp/moede/$meetingId/referat',
    place: 'early-help',
    screen: screen(() => import('#modules/minutes/ui/Minutes.tsx'), 'Minutes'),
  },
  {
    path: '/tidlig-hjaelp/moede/$meetingId',
    place: 'early-help',
    screen: screen(() => import('#modules/detection/ui/ListMeeting.tsx'), 'ListMeeting'),
  },
  {
    path: '/tidlig-hjaelp/$signalId',
    place: 'early-help',
    screen: screen(() => import('#modules/detection/ui/Signal.tsx'), 'Signal'),
  },
  {
    path: '/tilsyn',
    place: 'supervision',
    screen: screen(() => import('#modules/today/ui/LeaderDay.tsx'), 'LeaderDay'),
  },
  {
    path: '/tilsyn/ord',
    place: 'supervision',
    screen: screen(() => import('#modules/wording/ui/WordsSetup.tsx'), 'WordsPage'),
  },
  {
    path: '/tilsyn/afslutninger',
    place: 'supervision',
    screen: screen(() => import('#modules/ending/ui/ProjectEnds.tsx'), 'ProjectEnds'),
  },
  {
    path: '/arkiv',
    place: 'records',
    screen: screen(() => import('#modules/access/ui/Records.tsx'), 'Records'),
  },
  {
    path: '/bevillinger',
    place: 'today',
    screen: screen(() => import('#modules/measure/ui/Asked.tsx'), 'Asked'),
  },
  {
    path: '/grupper',
    place: 'families',
    screen: screen(() => import('#modules/measure/ui/Groups.tsx'), 'Groups'),
  },
  {
    path: '/mandater',
    place: 'supervision',
    screen: screen(() => import('#modules/mandate/ui/Mandates.tsx'), 'MandatesPage'),
  },
  {
    path: '/tal',
    place: 'figures',
    screen: screen(() => import('#modules/figures/ui/Figures.tsx'), 'Figures'),
  },
  {
    path: '/opsaetning',
    place: 'setup',
    screen: screen(() => import('#modules/staff/ui/Setup.tsx'), 'Setup'),
    children: [
      {
        path: '/',
        place: 'setup',
        screen: screen(() => import('#modules/staff/ui/Colleagues.tsx'), 'Colleagues'),
      },
      {
        path: '/log-ind',
        place: 'setup',
        screen: screen(() => import('#modules/staff/ui/SignInSetup.tsx'), 'SignInSetup'),
      },
      {
        path: '/teams',
        place: 'setup',
        screen: screen(() => import('#modules/staff/ui/Teams.tsx'), 'Teams'),
      },
      {
        path: '/afdelinger',
        place: 'setup',
        screen: screen(() => import('#modules/municipality/ui/Departments.tsx'), 'Departments'),
      },
      {
        path: '/indsatsen',
        place: 'setup',
        screen: screen(() => import('#modules/municipality/ui/Programme.tsx'), 'Programme'),
      },
      {
        path: '/saerlig-hemmelige',
        place: 'setup',
        screen: screen(() => import('#modules/access/ui/Sealing.tsx'), 'Sealing'),
      },
      {
        path: '/rytmer',
        place: 'setup',
        screen: screen(() => import('#modules/municipality/ui/Rhythms.tsx'), 'Rhythms'),
      },
      {
        path: '/ord',
        place: 'setup',
        screen: screen(() => import('#modules/wording/ui/WordsSetup.tsx'), 'WordsSetup'),
      },
      {
        path: '/samtykke',
        place: 'setup',
        screen: screen(() => import('#modules/consent/ui/TextsSetup.tsx'), 'TextsSetup'),
      },
      {
        path: '/mandater',
        place: 'setup',
        screen: screen(() => import('#modules/mandate/ui/Mandates.tsx'), 'Mandates'),
      },
      {
        path: '/indsatskatalog',
        place: 'setup',
        screen: screen(() => import('#modules/mandate/ui/Types.tsx'), 'Types'),
      },
      {
        path: '/kriterier',
        place: 'setup',
        screen: screen(() => import('#modules/criteria/ui/CriteriaSetup.tsx'), 'CriteriaSetup'),
      },
      {
        path: '/lovens-tal',
        place: 'setup',
        screen: screen(() => import('#modules/municipality/ui/Law.tsx'), 'Law'),
      },
    ],
  },
  {
    path: '/kontrol',
    place: 'control',
    screen: screen(() => import('#modules/trail/ui/Control.tsx'), 'Control'),
    children: [
      {
        path: '/',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/ControlOverview.tsx'), 'ControlOverview'),
      },
      {
        path: '/log',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/LogRows.tsx'), 'LogRows'),
      },
      {
        path: '/stikproever',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/Reviews.tsx'), 'Reviews'),
      },
      {
        path: '/stikproever/$reviewId',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/Review.tsx'), 'Review'),
      },
      {
        path: '/uddrag',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/CprExtract.tsx'), 'CprExtract'),
      },
      {
        path: '/lokkefamilier',
        place: 'control',
        screen: screen(() => import('#modules/trail/ui/Traps.tsx'), 'Traps'),
      },
    ],
  },
  {
    path: '/besked-om-nyt',
    place: null,
    screen: screen(() => import('#modules/staff/ui/Messages.tsx'), 'Messages'),
  },
  {
    path: '/sikkerhed',
    place: null,
    screen: screen(() => import('./security/Security.tsx'), 'Security'),
  },
]
