// node scripts/run.cjs PROGRAM.ts [arguments]: sets up what is missing, then runs the program.
const { requireNode, install, run } = require('./set-up.cjs')

requireNode()
install()
const [program, ...args] = process.argv.slice(2)
run(program, args)
