using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.Import;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

public sealed class ContactImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Columns = "Huurdernummer;Datum;Soort";

    [Theory]
    [InlineData("3-3-2027")]
    [InlineData("1-1-2030")]
    public async Task A_contact_that_must_still_come_is_told_by_line(string day)
    {
        await LivesAsync("K1");
        var error = await house.OnlyErrorAsync(ImportKind.Contacts, $"{Columns}\nK1;{day};deur");

        Assert.Equal((2, "Datum", ContactRefusals.InTheFuture.Text), (error.Line, error.Column, error.Text));
    }

    [Fact]
    public async Task A_kind_that_we_do_not_know_is_told_with_the_words_to_choose_from()
    {
        await LivesAsync("K2");
        var error = await house.OnlyErrorAsync(ImportKind.Contacts, $"{Columns}\nK2;1-3-2027;postduif");

        Assert.Contains("telefoon", error.Text);
    }

    [Fact]
    public async Task Every_kind_comes_in_by_its_word_and_an_invitation_of_long_ago_is_no_question_now()
    {
        await LivesAsync("K3");
        await house.InAsync<HouseDb>(async db =>
        {
            (await db.Households.SingleAsync(household => household.OutsideKey == "K3")).IsNotToBeApproached();
            await db.SaveChangesAsync();
        });
        var kinds = Enum.GetValues<ContactKind>();
        await house.ReadsAsync(ImportKind.Contacts, string.Join('\n', kinds.Select(kind => $"K3;1-3-2027;{kind.Word()}").Prepend(Columns)));

        var found = await house.AskAsync(db => ContactsOf(db, "K3").Select(contact => contact.Kind).ToListAsync());
        Assert.Equal(kinds.Order(), found.Order());
    }

    [Fact]
    public async Task With_whom_from_us_it_was_is_known_by_the_address_at_work_and_stands_in_the_list()
    {
        await LivesAsync("K4");
        var aaltje = await house.HireAsync("aaltje");
        var file = await house.ChecksAsync(ImportKind.Contacts, $"{Columns};Collega\nK4;1-3-2027;deur; Aaltje@Voorbeeld.test \nK4;2-3-2027;telefoon;");
        Assert.Contains(ImportPreview.Of(file.Preview).Samples, sample => sample.Words.EndsWith("aan de deur, door Fictief aaltje", StringComparison.Ordinal));
        await house.InAsync<Importer>(async importer =>
            await importer.ReadInOrAskAsync((await importer.FindAsync(file.Id, default))!, skipWrong: false, default));

        Assert.Equal([aaltje, null], await house.AskAsync(db => ContactsOf(db, "K4").OrderBy(contact => contact.On).Select(contact => contact.By).ToListAsync()));
    }

    [Fact]
    public async Task A_colleague_whom_we_do_not_know_is_told_by_line_with_what_to_do()
    {
        await LivesAsync("K5");
        var error = await house.OnlyErrorAsync(ImportKind.Contacts, $"{Columns};Collega\nK5;1-3-2027;deur;\nK5;2-3-2027;deur;niemand@voorbeeld.test");

        Assert.Equal((3, "Collega"), (error.Line, error.Column));
        Assert.StartsWith("Deze collega kennen wij niet. Schrijf het e-mailadres zoals het bij Medewerkers staat", error.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("niemand@", error.Text, StringComparison.Ordinal);
    }

    private static IQueryable<Contact> ContactsOf(HouseDb db, string key) =>
        db.Contacts.Where(contact => db.Set<Household>().Any(household => household.Id == contact.Household && household.OutsideKey == key));

    private Task LivesAsync(string key) => house.ReadsAsync(ImportKind.Households, $"Huurdernummer;Aanschrijfnaam\n{key};Familie De Boer");
}
