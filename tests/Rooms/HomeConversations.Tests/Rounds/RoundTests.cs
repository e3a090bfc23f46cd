using Huiskamer.Foundation.Rules;
using Huiskamer.HomeConversations.Rounds;

namespace Huiskamer.HomeConversations.Tests.Rounds;

public sealed class RoundTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_round_that_is_opened_is_open()
    {
        Assert.True(A.Round().IsOpen);
    }

    [Fact]
    public void A_round_does_not_end_before_it_begins()
    {
        var refused = Assert.Throws<Refused>(() => A.Round(from: A.April, until: A.March));

        Assert.Equal(RoundRefusals.EndsBeforeItBegins, refused.Refusal);
    }

    [Fact]
    public void A_round_may_last_one_day()
    {
        Assert.Null(Round.WhyNotOpen(A.March, A.March));
    }

    [Fact]
    public void A_round_does_not_last_longer_than_a_year()
    {
        Assert.Null(Round.WhyNotOpen(A.March, A.March.AddDays(Round.MostDays)));
        Assert.Equal(RoundRefusals.LastsTooLong, Round.WhyNotOpen(A.March, A.March.AddDays(Round.MostDays + 1)));
    }

    [Fact]
    public void A_round_cannot_be_closed_before_its_first_day()
    {
        Assert.Equal(RoundRefusals.NotStarted, A.Round().WhyNotClose(A.March.AddDays(-1), planned: 0));
    }

    [Theory]
    [InlineData(1, "Er staat nog 1 bezoek gepland. Schrijf het gesprek op, of zeg het bezoek af.")]
    [InlineData(1200, "Er staan nog 1.200 bezoeken gepland. Schrijf de gesprekken op, of zeg de bezoeken af.")]
    public void A_round_is_not_closed_before_its_visits_were_made_or_called_off(int planned, string words)
    {
        Assert.Equal(words, A.Round().WhyNotClose(A.April, planned)?.Text);
    }

    [Fact]
    public void A_round_is_closed_once()
    {
        var round = A.Round();
        round.Close(A.April, Now, planned: 0);

        Assert.Equal(Now, round.ClosedAt);
        Assert.Equal(RoundRefusals.AlreadyClosed, round.WhyNotClose(A.April, planned: 0));
    }

    [Fact]
    public void A_draft_gets_days_that_leave_time_for_letters_answers_and_planning()
    {
        var round = A.Draft();

        Assert.True(round.IsDraft);
        Assert.False(round.IsOpen);
        Assert.Equal(DayOfWeek.Monday, round.From.DayOfWeek);
        Assert.Equal(DayOfWeek.Friday, round.Until.DayOfWeek);
        Assert.Null(round.WhyNotTakePlace(round.From, round.Until, round.ReplyBy, A.March));
    }

    [Fact]
    public void Answering_ends_after_today_and_before_the_round_does()
    {
        var round = A.Draft();

        Assert.Equal(RoundRefusals.ReplyByHasPassed, round.WhyNotTakePlace(A.March, A.April, A.March, A.March));
        Assert.Equal(RoundRefusals.ReplyByTooLate, round.WhyNotTakePlace(A.March, A.April, A.April, A.March));
    }

    [Fact]
    public void Once_there_are_letters_the_days_only_become_later()
    {
        var round = A.Round(replyBy: A.March.AddDays(5));
        round.WasPrinted(Now);

        Assert.Equal(RoundRefusals.FirstDayIsInLetters, round.WhyNotTakePlace(A.March.AddDays(1), A.April, round.ReplyBy, A.March));
        Assert.Equal(RoundRefusals.LastDayIsInLetters, round.WhyNotTakePlace(A.March, A.April.AddDays(-1), round.ReplyBy, A.March));
        Assert.Equal(RoundRefusals.ReplyByIsInLetters, round.WhyNotTakePlace(A.March, A.April, A.March.AddDays(4), A.March));
        Assert.Null(round.WhyNotTakePlace(A.March, A.April.AddDays(7), A.March.AddDays(9), A.March));
    }

    [Fact]
    public void When_answering_is_over_the_last_day_can_still_become_later()
    {
        var round = A.Round(replyBy: A.March.AddDays(5));
        round.WasPrinted(Now);
        var today = A.March.AddDays(8);

        Assert.Null(round.WhyNotTakePlace(A.March, A.April.AddDays(7), round.ReplyBy, today));
        Assert.Equal(RoundRefusals.ReplyByHasPassed, round.WhyNotTakePlace(A.March, A.April, today.AddDays(-1), today));
    }

    [Fact]
    public void A_draft_without_neighbourhoods_or_with_one_colleague_does_not_begin()
    {
        var round = A.Draft();

        Assert.Equal(RoundRefusals.NoNeighbourhoods, round.WhyNotBegin(areas: 0, participants: 9));
        Assert.Equal(RoundRefusals.TooFewColleagues, round.WhyNotBegin(areas: 1, participants: 1));
    }

    [Fact]
    public void A_draft_that_begins_is_a_round_and_begins_once()
    {
        var round = A.Draft();
        round.Begin(areas: 1, participants: 2);

        Assert.True(round.IsOpen);
        Assert.Equal(RoundRefusals.AlreadyOpen, round.WhyNotBegin(1, 2));
    }

    [Fact]
    public void After_the_draw_the_neighbourhoods_stay_and_the_words_may_still_change()
    {
        var round = A.Round();
        round.WasDrawn(Now);

        Assert.Equal(RoundRefusals.AlreadyDrawn, round.WhyNotMove());
        Assert.Null(round.WhyNotChange());

        round.DrawWasTakenBack();

        Assert.Null(round.WhyNotMove());
    }

    [Fact]
    public void What_stands_in_printed_letters_does_not_change_any_more()
    {
        var round = A.Round();
        round.WasPrinted(Now);

        var refused = Assert.Throws<Refused>(() => round.Asks("Anders?", "Daarom."));
        Assert.Equal(RoundRefusals.LettersArePrinted, refused.Refusal);
        Assert.Equal(RoundRefusals.LettersArePrinted, PreparationStep.Question.WhyNot(round));
    }

    [Fact]
    public void Who_takes_part_may_change_after_the_letters_until_the_round_is_closed()
    {
        var round = A.Round();
        round.WasPrinted(Now);

        Assert.Null(PreparationStep.Colleagues.WhyNot(round));

        round.Close(A.April, Now, planned: 0);

        Assert.Equal(RoundRefusals.AlreadyClosed, PreparationStep.Colleagues.WhyNot(round));
    }

    [Fact]
    public void A_draft_cannot_be_closed()
    {
        Assert.Equal(RoundRefusals.NotOpenYet, A.Draft().WhyNotClose(A.April, planned: 0));
    }
}
