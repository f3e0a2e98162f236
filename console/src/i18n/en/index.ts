import common from './common'
import citizen from './citizen'
import desk from './desk'
import pages from './pages'
import steps from './steps'

export default { ...common, ...citizen, ...desk, ...pages, ...steps }
