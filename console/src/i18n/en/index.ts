import catalogue from './catalogue'
import common from './common'
import citizen from './citizen'
import deliveries from './deliveries'
import desk from './desk'
import duty from './duty'
import models from './models'
import pages from './pages'
import search from './search'
import steps from './steps'
import units from './units'
import visits from './visits'

export default { ...catalogue, ...common, ...citizen, ...deliveries, ...desk, ...duty, ...models, ...pages, ...search, ...steps, ...units, ...visits }
