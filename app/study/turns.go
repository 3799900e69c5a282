package study

import (
	"math"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v4"
)

// The plan looks at memories on a grid: stability on a logarithmic scale from a
// tenth of a day to more than a year, difficulty from 1 to 10. What lies between
// two nodes is interpolated.
const (
	stabilities  = 28
	difficulties = 5
	nodes        = stabilities * difficulties

	leastStability = 0.1 // days
	stabilityRange = 4000
)

// spot is a place on the grid, in steps from its corner.
type spot struct{ s, d float64 }

func spotOf(m fsrs.MemoryState) spot {
	s := math.Log(m.Stability/leastStability) / math.Log(stabilityRange) * (stabilities - 1)
	d := (m.Difficulty - 1) / 9 * (difficulties - 1)
	return spot{min(max(s, 0), stabilities-1), min(max(d, 0), difficulties-1)}
}

func (p spot) memory() fsrs.MemoryState {
	return fsrs.MemoryState{
		Stability:  leastStability * math.Pow(stabilityRange, p.s/(stabilities-1)),
		Difficulty: 1 + p.d*9/(difficulties-1),
	}
}

// towards is the spot a share of the way to another.
func (p spot) towards(q spot, share float64) spot {
	return spot{p.s + share*(q.s-p.s), p.d + share*(q.d-p.d)}
}

// corners are the four nodes around a spot with their shares.
type corners struct {
	node  int
	share [4]float64
}

func (p spot) corners() corners {
	i, j := min(int(p.s), stabilities-2), min(int(p.d), difficulties-2)
	s, d := p.s-float64(i), p.d-float64(j)
	return corners{i*difficulties + j, [4]float64{(1 - s) * (1 - d), (1 - s) * d, s * (1 - d), s * d}}
}

func (c *corners) of(values []float64) float64 {
	n := c.node
	return c.share[0]*values[n] + c.share[1]*values[n+1] +
		c.share[2]*values[n+difficulties] + c.share[3]*values[n+difficulties+1]
}

// turn is what becomes of a memory when its card is asked.
type turn struct {
	chance       float64 // that it is remembered
	right, wrong spot    // the memory after either answer, with the steps that follow on the day
}

// nodeTurn is the turn of a memory on a node, with what lies around where it leads.
type nodeTurn struct {
	turn
	right, wrong corners
}

// around is the turn with what lies around where it leads.
func (t turn) around() nodeTurn { return nodeTurn{t, t.right.corners(), t.wrong.corners()} }

// turns are the turns of all memories after any number of days, by FSRS.
type turns struct {
	params fsrs.Parameters
	hard   float64      // share of the right answers that are Hard
	after  [][]nodeTurn // by days since the last answer, then node
	fresh  [2]spot      // a new card after its first day: right at once, and not
	first  float64      // answers that a new card takes on that day
}

func newTurns(s Scheduler, hard float64) *turns {
	steps := max(1, len(s.Steps.Learning))
	t := &turns{params: s.Params, hard: hard, first: firstAnswers(steps, hard)}
	for i, first := range []fsrs.Rating{fsrs.Good, fsrs.Again} {
		m := s.Params.NextState(nil, RetentionNormal, 0, first).Memory
		for range steps - 1 + i { // Again goes back to the first step
			m = s.Params.NextState(&m, RetentionNormal, 0, fsrs.Good).Memory
		}
		t.fresh[i] = spotOf(m)
	}
	return t
}

// reach works the turns out up to a number of days.
func (t *turns) reach(days int) {
	for g := len(t.after); g <= days; g++ {
		row := make([]nodeTurn, nodes)
		for n := range row {
			at := t.at(spot{float64(n / difficulties), float64(n % difficulties)}.memory(), g)
			row[n] = at.around()
		}
		t.after = append(t.after, row)
	}
}

// at is the turn of one memory: a right answer lies between Hard and Good as the
// student gives them, a wrong one is Again and then Good on its step.
func (t *turns) at(m fsrs.MemoryState, days int) turn {
	states := t.params.NextStates(&m, RetentionNormal, uint64(days))
	again := states.Again.Memory
	return turn{
		chance: t.params.ForgettingCurve(float64(days), m.Stability),
		right:  spotOf(states.Good.Memory).towards(spotOf(states.Hard.Memory), t.hard),
		wrong:  spotOf(t.params.NextStates(&again, RetentionNormal, 0).Good.Memory),
	}
}

// between is the turn of a memory between nodes.
func (t *turns) between(c corners, days int) turn {
	row := t.after[days]
	var out turn
	for i, n := range [4]int{c.node, c.node + 1, c.node + difficulties, c.node + difficulties + 1} {
		o, w := &row[n].turn, c.share[i]
		out.chance += w * o.chance
		out.right.s += w * o.right.s
		out.right.d += w * o.right.d
		out.wrong.s += w * o.wrong.s
		out.wrong.d += w * o.wrong.d
	}
	return out
}

// chance is the chance of remembering a memory between nodes.
func (t *turns) chance(c corners, days int) (sum float64) {
	row := t.after[days]
	for i, n := range [4]int{c.node, c.node + 1, c.node + difficulties, c.node + difficulties + 1} {
		sum += c.share[i] * row[n].chance
	}
	return sum
}

// answers is how many answers the turn is thought to take: a wrong one is asked
// again on the day.
func (t turn) answers() float64 { return 2 - t.chance }

// kept is the chance on the conference day if the card is not asked any more.
func (t *turns) kept(c traveller) float64 { return t.chance(c.at.corners(), c.last) }
