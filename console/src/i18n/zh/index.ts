import common from './common'
import desk from './desk'
import pages from './pages'

export default { ...common, ...desk, ...pages }
