using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Traces;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>Work goes on after a file was read in: that somebody rang a household is no reason to keep what was wrong in the file.</summary>
public sealed class TakingBackAfterACallTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly CallDay = new(2027, 1, 5);

    [Fact]
    public async Task Who_was_called_after_a_file_with_contact_moments_keeps_the_call_only()
    {
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nB1;Familie Een\nB2;Familie Twee");
        var file = await ReadAsync(ImportKind.Contacts, "Huurdernummer;Datum;Soort\nB1;6-1-2027;deur\nB1;7-1-2027;reparatie\nB2;6-1-2027;deur");
        await CallsAsync("B1");

        await TakeBackAsync(file);
        Assert.Equal([CallDay], await DaysAsync("B1"));
        Assert.Empty(await DaysAsync("B2"));
        var (one, two) = (await HouseholdAsync("B1"), await HouseholdAsync("B2"));
        Assert.Equal((CallDay, CallDay, (DateOnly?)null), (one.SpokenOn, one.HeardOn, two.LastSpokenOn));
        Assert.True(await house.AskAsync(db => db.Contacts.AnyAsync(contact => contact.Id == one.LastTalk)));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task After_another_list_of_what_counts_a_file_with_contact_moments_still_goes_whole()
    {
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nC1;Familie Een\nC2;Familie Twee");
        var file = await ReadAsync(ImportKind.Contacts, "Huurdernummer;Datum;Soort\nC1;6-1-2027;deur\nC2;6-1-2027;deur");
        await house.InAsync<HouseDb>(db => db.Households.Where(h => h.OutsideKey == "C1" || h.OutsideKey == "C2")
            .ExecuteUpdateAsync(h => h.SetProperty(one => one.SpokenOn, Household.Never).SetProperty(one => one.LastTalk, (ContactId?)null)));

        await TakeBackAsync(file);
        Assert.Empty(await DaysAsync("C1"));
        Assert.Empty(await DaysAsync("C2"));
        Assert.Equal(0, await house.AskAsync(db => db.RememberAllAsync(default)));
    }

    [Fact]
    public async Task Who_was_called_after_a_file_with_households_has_the_name_of_before_and_the_call()
    {
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam;Bewoner\nD1;Familie Goed;Ab Goed");
        var file = await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam;Bewoner\nD1;Familie Fout;Ab Fout\nD2;Familie Nieuw;Bo Nieuw");
        await CallsAsync("D1");

        await TakeBackAsync(file);
        var one = await HouseholdAsync("D1");
        Assert.Equal(("Familie Goed", CallDay), (one.Addressee, one.SpokenOn));
        Assert.Equal(["Ab Goed"], await house.AskAsync(db => db.Residents.Where(r => r.Household == one.Id).Select(r => r.Name).ToListAsync()));
        Assert.Equal([CallDay], await DaysAsync("D1"));
        Assert.False(await house.AskAsync(db => db.Households.AnyAsync(h => h.OutsideKey == "D2")));
    }

    [Fact]
    public async Task A_form_that_stood_open_while_a_file_went_back_does_not_write_over_it()
    {
        await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nE1;Familie Goed");
        var file = await ReadAsync(ImportKind.Households, "Huurdernummer;Aanschrijfnaam\nE1;Familie Fout");
        var open = (await HouseholdAsync("E1")).Version;

        await TakeBackAsync(file);
        Assert.True((await HouseholdAsync("E1")).Version > open);
    }

    private async Task<ImportFileId> ReadAsync(ImportKind kind, string text)
    {
        var file = await house.ChecksAsync(kind, text);
        Assert.Empty(file.ErrorList);
        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));
        return file.Id;
    }

    private Task CallsAsync(string key) => house.InAsync<HouseDb>(async db =>
    {
        var household = await db.Households.SingleAsync(h => h.OutsideKey == key);
        db.Contacts.Add(new Contact(A.Id<ContactId>(), household.Id, CallDay, ContactKind.Telephone, null, "Wonen", house.Clock.Now));
        await db.SaveChangesAsync();
        await db.RememberAsync([household.Id], default);
        await db.SaveChangesAsync();
    });

    private Task TakeBackAsync(ImportFileId file) => house.InAsync<TakingBack>(taking => taking.TakeBackAsync(file, default));

    private Task<Household> HouseholdAsync(string key) =>
        house.AskAsync(db => db.Households.AsNoTracking().SingleAsync(household => household.OutsideKey == key));

    private Task<List<DateOnly>> DaysAsync(string key) => house.AskAsync(db => (
        from contact in db.Contacts
        join household in db.Households on contact.Household equals household.Id
        where household.OutsideKey == key
        select contact.On).ToListAsync());
}
