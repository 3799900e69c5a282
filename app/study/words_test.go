package study

import (
	"testing"
	"time"
)

func TestWaitsAreSaidInPlainWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		-time.Hour: "now", 0: "now", time.Second: "in 1 minute", time.Minute: "in 1 minute",
		330 * time.Second: "in 6 minutes", 10 * time.Minute: "in 10 minutes",
		59*time.Minute + time.Second: "in 1 hour", 2 * time.Hour: "in 2 hours",
	} {
		is(t, d.String(), InTime(d), want)
	}
	for d, want := range map[int]string{
		-3: "today", 0: "today", 1: "tomorrow", 2: "in 2 days", 13: "in 13 days", 14: "in 2 weeks",
		21: "in 3 weeks", 59: "in 8 weeks", 60: "in 2 months", 90: "in 3 months", 349: "in 11 months",
		351: "in 1 year", 365: "in 1 year", 800: "in 2 years",
	} {
		is(t, "days", InDays(d), want)
	}
}

func TestChancesClaimNoCertainty(t *testing.T) {
	for p, want := range map[float64]string{1: "over 99%", 0.995: "over 99%", 0.93: "93%", 0.5: "50%", 0: "under 1%"} {
		is(t, "chance", Chance(p), want)
	}
}

func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		answers int
		seconds float64
		want    string
	}{{0, 20, ""}, {1, 5, "about 1 minute"}, {12, 20, "about 4 minutes"}, {12, 25, "about 5 minutes"}} {
		is(t, "minutes", AboutMinutes(minutes(float64(c.answers), c.seconds)), c.want)
	}
}

func TestDaysAgo(t *testing.T) {
	for days, want := range map[int]string{-1: "today", 0: "today", 1: "yesterday", 2: "2 days ago", 13: "13 days ago", 14: "2 weeks ago", 70: "2 months ago", 400: "1 year ago"} {
		if got := DaysAgo(days); got != want {
			t.Errorf("%d days ago is %q, want %q", days, got, want)
		}
	}
}
