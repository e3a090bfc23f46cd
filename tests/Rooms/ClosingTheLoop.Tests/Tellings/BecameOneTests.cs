using Huiskamer.ClosingTheLoop.Door;
using Huiskamer.ClosingTheLoop.Tellings;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.ClosingTheLoop.Tests.Tellings;

/// <summary>Two households that became one are told once, and what was promised to either is owed to both.</summary>
public sealed class BecameOneTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_took_part_as_two_get_one_letter_and_both_know()
    {
        var occasion = await PlannedAsync();
        var (stays, goes, other) = (await house.FamilyAsync("Familie Blijft"), await house.FamilyAsync("Familie Gaat"), await house.FamilyAsync("Familie Ander"));
        await house.SavesAsync(A.Telling(occasion, stays), A.Telling(occasion, goes), A.Telling(occasion, other));
        await house.BecomeOneAsync(stays, goes);
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync($"/terugkoppeling/{occasion}/brieven");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".letter").Length);

        await visitor.OpensAsync($"/terugkoppeling/{occasion}/verzenden");
        await visitor.PressesAsync("Ja, 2 brieven zijn verstuurd");
        Assert.Equal(0, await StillToTellAsync(occasion));
        Assert.Single(await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(goes, 9, default)));

        await visitor.PressesAsync("Deze verzending terugdraaien");
        Assert.Equal(3, await StillToTellAsync(occasion));
        Assert.Empty(await house.AskAsync<IContactBook, IReadOnlyList<ContactLine>>(book => book.OfAsync(stays, 9, default)));
    }

    [Fact]
    public async Task Who_took_part_before_under_the_other_id_is_told_once()
    {
        var occasion = A.Occasion();
        var (stays, goes) = (await house.FamilyAsync(), await house.FamilyAsync());
        await house.InSavedAsync<ILoops>(loops => loops.TookPartAsync(occasion, goes, house.Today, default));
        await house.BecomeOneAsync(stays, goes);
        await house.InSavedAsync<ILoops>(loops => loops.TookPartAsync(occasion, stays, house.Today, default));

        Assert.Equal(1, await StillToTellAsync(occasion));
    }

    [Fact]
    public async Task A_promise_to_the_one_that_went_stands_on_the_page_of_the_one_that_stayed_and_goes_back_with_it()
    {
        var (stays, goes) = (await house.FamilyAsync(), await house.FamilyAsync());
        var visitor = await house.VisitorAsync(Role.ContactCentre);
        await house.InSavedAsync<IPromises>(promises => promises.MakeAsync(A.Promise(goes, visitor.Colleague, "De schutting wordt rechtgezet."), default));
        var deed = await house.BecomeOneAsync(stays, goes);
        await visitor.OpensAsync($"/woningen/huishoudens/{goes}");

        Assert.Equal($"/woningen/huishoudens/{stays}", visitor.Path);
        Assert.Contains("De schutting wordt rechtgezet.", visitor.Text);
        Assert.Single(await house.AskAsync<IPromises, IReadOnlyList<PromiseCard>>(promises => promises.OpenForAsync(stays, default)));
        Assert.Single(await house.AskAsync<IPromises, IReadOnlyList<PromiseCard>>(promises => promises.OpenForAsync(goes, default)));

        await house.PartAsync(deed);
        Assert.Empty(await house.AskAsync<IPromises, IReadOnlyList<PromiseCard>>(promises => promises.OpenForAsync(stays, default)));
        Assert.Single(await house.AskAsync<IPromises, IReadOnlyList<PromiseCard>>(promises => promises.OpenForAsync(goes, default)));
    }

    private async Task<OccasionId> PlannedAsync()
    {
        var occasion = await house.OccasionAsync();
        var signer = await house.HireAsync($"tekent{Guid.CreateVersion7():N}");
        await house.InSavedAsync<IDecide>(async decide =>
        {
            await decide.DecideAsync(A.Decision(occasion: occasion, owner: signer, dueOn: house.Today.AddDays(30)), default);
            await decide.PlanFeedbackAsync(A.Plan(occasion, by: house.Today.AddDays(30), signer: signer), default);
        });
        return occasion;
    }

    private Task<int> StillToTellAsync(OccasionId occasion) =>
        house.AskAsync(db => db.Tellings.CountAsync(telling => telling.Occasion == occasion && telling.State == TellingState.StillToTell));
}
