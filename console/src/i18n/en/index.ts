import catalogue from './catalogue'
import common from './common'
import citizen from './citizen'
import deliveries from './deliveries'
import desk from './desk'
import pages from './pages'
import search from './search'
import steps from './steps'
import units from './units'

export default { ...catalogue, ...common, ...citizen, ...deliveries, ...desk, ...pages, ...search, ...steps, ...units }
