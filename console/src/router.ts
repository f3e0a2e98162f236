import { createRouter, createWebHistory } from 'vue-router'
import { home, maySee, type Area } from './session/roles'
import { useSession } from './session/session'
import { i18n } from './i18n'

declare module 'vue-router' {
  interface RouteMeta {
    /** open to everyone */
    open?: boolean
    /** what a role must be allowed to see */
    area?: Area
    /** without the rail */
    bare?: boolean
    title: string
  }
}

const page = (area: Area, path: string, component: () => Promise<unknown>) => ({
  path,
  component,
  meta: { area, title: `nav.${area}` },
})

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => (useSession().me ? home(useSession().roles) : '/login') },
    { path: '/login', component: () => import('./session/LoginPage.vue'), meta: { open: true, bare: true, title: 'login.title' } },
    { path: '/report', component: () => import('./citizen/ReportPage.vue'), meta: { open: true, bare: true, title: 'citizen.report' } },
    { path: '/progress', component: () => import('./citizen/ProgressPage.vue'), meta: { open: true, bare: true, title: 'citizen.progress' } },
    { path: '/phone', component: () => import('./phone/PhonePage.vue'), meta: { open: true, bare: true, title: 'phone.title' } },
    page('desk', '/desk', () => import('./desk/DeskPage.vue')),
    page('inbox', '/inbox', () => import('./inbox/InboxPage.vue')),
    page('visits', '/visits', () => import('./visits/VisitsPage.vue')),
    page('tickets', '/tickets', () => import('./tickets/TicketsPage.vue')),
    page('tickets', '/tickets/:id', () => import('./tickets/TicketPage.vue')),
    page('supervision', '/supervision', () => import('./supervision/SupervisionPage.vue')),
    page('screenings', '/screenings', () => import('./screening/ScreeningsPage.vue')),
    page('night', '/night', () => import('./night/NightPage.vue')),
    page('callbacks', '/callbacks', () => import('./callbacks/CallbacksPage.vue')),
    page('knowledge', '/knowledge', () => import('./knowledge/KnowledgePage.vue')),
    page('knowledge', '/knowledge/entries', () => import('./knowledge/EntriesPage.vue')),
    page('knowledge', '/knowledge/entries/:id', () => import('./knowledge/EntryPage.vue')),
    page('knowledge', '/knowledge/test', () => import('./knowledge/QualityPage.vue')),
    page('knowledge', '/knowledge/feedback', () => import('./use/FeedbackPage.vue')),
    page('knowledge', '/knowledge/questions', () => import('./use/QuestionsPage.vue')),
    page('catalogue', '/catalogue', () => import('./catalogue/CataloguePage.vue')),
    page('units', '/units', () => import('./units/UnitsPage.vue')),
    page('deliveries', '/deliveries', () => import('./deliveries/DeliveriesPage.vue')),
    page('duty', '/duty', () => import('./duty/DutyPage.vue')),
    page('models', '/models', () => import('./models/ModelsPage.vue')),
    page('models', '/models/routing', () => import('./models/RoutingPage.vue')),
    page('audit', '/audit', () => import('./audit/AuditPage.vue')),
    page('scores', '/scores', () => import('./scores/ScoresPage.vue')),
    page('scores', '/scores/exemptions', () => import('./scores/ExemptionsPage.vue')),
    page('scores', '/scores/reviews', () => import('./scores/ReviewsPage.vue')),
    page('scores', '/scores/bulletins', () => import('./scores/BulletinsPage.vue')),
    page('scores', '/scores/villages', () => import('./scores/VillagesPage.vue')),
    page('trends', '/trends', () => import('./trends/TrendsPage.vue')),
    page('board', '/board', () => import('./board/BoardPage.vue')),
    { path: '/search', component: () => import('./search/SearchPage.vue'), meta: { title: 'search.title' } },
    { path: '/denied', component: () => import('./session/DeniedPage.vue'), meta: { title: 'denied.title' } },
    { path: '/:rest(.*)*', component: () => import('./session/DeniedPage.vue'), props: { missing: true }, meta: { title: 'denied.missing' } },
  ],
})

router.beforeEach(async (to) => {
  // citizens' pages: nobody signs in there
  if (to.meta.open && to.path !== '/login') return true
  const session = useSession()
  if (!session.known) {
    try {
      await session.load()
    } catch {
      // The server is away: the sign-in page says so.
    }
  }
  if (to.meta.open) return session.me ? home(session.roles) : true
  if (!session.me) return { path: '/login', query: to.path === '/' ? {} : { to: to.fullPath } }
  if (to.meta.area && !maySee(to.meta.area, session.roles)) return { path: '/denied', query: { from: to.path } }
  return true
})

router.afterEach((to) => {
  document.title = `${i18n.global.t(to.meta.title)} · ${i18n.global.t('app.name')}`
})
