/** One measured figure. `ratio` says how many times better ours is; null when there is nothing to compare with. */
export interface BenchFigure {
  readonly name: string
  readonly ours: number
  readonly peer: number | null
  readonly unit: string
  readonly ratio: number | null
  readonly goal: number
  readonly pass: boolean
}

/** A bench yields its figures as it measures them. Ours and the peer run in one go. */
export type Bench = () => AsyncIterable<BenchFigure>

/** More is better: passes when ours is `goal` times the peer. */
export function rateFigure(name: string, ours: number, peer: number, unit: string, goal: number): BenchFigure {
  const ratio = ours / peer
  return {
    name,
    ours: Math.round(ours),
    peer: Math.round(peer),
    unit,
    ratio: rounded(ratio),
    goal,
    pass: ratio >= goal,
  }
}

/** Less is better: `ratio` is peer / ours, so that it says how many times better ours is, like the others. */
export function timeFigure(name: string, ours: number, peer: number, unit: string, goal: number): BenchFigure {
  const ratio = peer / ours
  return {
    name,
    ours: Math.round(ours),
    peer: Math.round(peer),
    unit,
    ratio: rounded(ratio),
    goal: rounded(goal),
    pass: ratio >= goal,
  }
}

/** Fewer is better, and there is no peer: passes when ours is at most `goal`. */
export const countFigure = (name: string, ours: number, unit: string, goal: number): BenchFigure => ({
  name,
  ours,
  peer: null,
  unit,
  ratio: null,
  goal,
  pass: ours <= goal,
})

const rounded = (ratio: number): number => Number(ratio.toPrecision(3))
