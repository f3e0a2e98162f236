import common from './common'
import desk from './desk'
import pages from './pages'
import steps from './steps'

export default { ...common, ...desk, ...pages, ...steps }
