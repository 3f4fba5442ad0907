// node scripts/run.cjs [--bundled] PROGRAM.ts [arguments]: sets up what is missing, then runs the program.
const { requireNode, install, run } = require('./set-up.cjs')

requireNode()
install()
const [first, ...rest] = process.argv.slice(2)
if (first === '--bundled') {
  const [program, ...args] = rest
  run(require('./bundle.cjs').bundle(program), args)
} else {
  run(first, rest)
}
