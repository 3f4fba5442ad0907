import { stopInstance } from './instance'

export default stopInstance
