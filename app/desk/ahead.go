package desk

import "placard/app/study"

// planAhead makes the plan for the conference day, in the background: it takes
// longer than a frame. Until it is there the cards keep to the plan that there
// was, or to none.
func (d *Desk) planAhead() {
	d.planning++
	d.planComes = false
	conference, err := study.ParseDay(d.ConferenceDay())
	outline, ok := d.deck.Outline(conference, d.Now())
	if err != nil || !ok {
		d.follow(nil)
		return
	}
	asked, scheduler := d.planning, d.p.Scheduler
	var plan *study.Plan
	d.planComes = true
	d.later(func() { plan = study.NewPlanner(scheduler).Plan(outline) }, func() {
		if asked == d.planning {
			d.planComes = false
			d.follow(plan)
			d.tell(Cards)
		}
	})
}

// PlanAnew makes the plan anew where cards were answered since. Of itself that is
// done each day, so that what an answer said of its card holds while one studies.
func (d *Desk) PlanAnew() {
	if !d.planComes && d.deck.PlanIsBehind(d.Now()) {
		d.planAhead()
	}
}

// later works in the background and goes on with then, both at once where there
// is no background.
func (d *Desk) later(work, then func()) {
	if d.p.Later == nil {
		work()
		then()
		return
	}
	d.p.Later(work, then)
}

// follow keeps to a plan from now on, nil to none.
func (d *Desk) follow(p *study.Plan) {
	if d.deck.Plan == nil && p == nil {
		return
	}
	d.deck.Plan = p
	for _, c := range d.deck.Cards {
		d.deck.Remember(c.ID, d.answers(c.ID))
	}
	d.deal()
}

// ofToday reports whether a plan was made today; no plan is as good as any.
func (d *Desk) ofToday(p *study.Plan) bool {
	return p == nil || p.Today == d.deck.Scheduler.Day(d.Now())
}

// Whole is the cards of all topics, which share the plan for the conference day.
// Callers only read it.
func (d *Desk) Whole() *study.Deck { return d.deck }

// PlanComes reports whether a plan is being made.
func (d *Desk) PlanComes() bool { return d.planComes }
