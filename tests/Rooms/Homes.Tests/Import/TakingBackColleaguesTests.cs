using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Import;
using Huiskamer.Homes.Neighbourhoods;
using Huiskamer.Homes.Traces;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Tests.Import;

/// <summary>A file of colleagues that is taken back after somebody, or a later file, had to do with one of them.</summary>
public sealed class TakingBackColleaguesTests : IAsyncLifetime
{
    private const string Headings = "Voornaam;Achternaam;E-mail;Afdeling;Functie;Talen;Buurten\n";

    private const string Before = Headings + "Lies;Proef;lies@voorbeeld.test;Wonen;Huismeester;tr;";

    private const string Came = Headings + "Liesbeth;Anders;lies@voorbeeld.test;Leren;Coach;ber;\nNoor;Nieuw;noor@voorbeeld.test;Leren;Coach;;";

    private readonly TestHouse _house = new();

    public async ValueTask InitializeAsync()
    {
        await _house.InitializeAsync();
        await ReadAsync(Before);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Whom_nobody_touched_goes_back_and_the_journal_says_so_of_each()
    {
        var was = await _house.EverythingAsync(withStaff: true);
        var file = await ReadAsync(Came);
        var ids = new[] { await IdAsync("lies"), await IdAsync("noor") };
        const string words = "1 nieuwe collega gaat weer weg. 1 collega wordt weer zoals die was. 1 nieuwe afdeling gaat weer weg.";
        Assert.Equal(words, await LookAsync(file));
        Assert.Equal(words, await TakeBackAsync(file));
        Assert.Equal(was, await _house.EverythingAsync(withStaff: true));

        var lines = await _house.AskAsync(db => db.Journal.OrderBy(line => line.Id).Where(line => line.Subject == "staff_colleague").ToListAsync());
        Assert.Contains(lines, line => line.SubjectId == ids[0].Value && line.Deed == Deed.Changed && line.About.Contains("first_name", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.SubjectId == ids[1].Value && line.Deed == Deed.Removed);
        Assert.Equal(0, await _house.AskAsync(db => db.ImportTraces.CountAsync(trace => trace.File == file)));
    }

    [Fact]
    public async Task Who_was_given_a_key_since_stays_with_their_department_and_the_page_says_why()
    {
        var file = await ReadAsync(Came);
        await _house.InAsync<IColleagues>(async staff => await staff.GiveKeyAsync(await IdAsync("noor"), TestHouse.Password, [Role.Colleague], default));

        var visitor = await _house.VisitorAsync(Role.Administrator);
        await visitor.OpensAsync($"/woningen/inlezen/{file}/terugdraaien");
        Assert.Contains("Een nieuwe collega die intussen ergens bij hoort, blijft ook.", visitor.Text);
        const string words = "1 collega wordt weer zoals die was. 1 nieuwe collega blijft, want die kan inloggen of heeft een rol. "
            + "1 nieuwe afdeling blijft, want er werkt iemand of die is sindsdien gewijzigd.";
        Assert.Contains(words, visitor.Text);
        await visitor.PressesAsync("Terugdraaien");
        Assert.Contains(words, visitor.Text);

        Assert.Equal("Noor Nieuw, Leren, Coach", await DescribedAsync("noor"));
        Assert.Equal("Lies Proef, Wonen, Huismeester, nl tr", await DescribedAsync("lies"));
        await _house.Visitor().SignsInAsync("noor@voorbeeld.test", TestHouse.Password);
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_the_rest_becomes_what_it_was()
    {
        var file = await ReadAsync(Headings + "Liesbeth;Anders;lies@voorbeeld.test;Leren;Coach;ber;");
        await _house.InAsync<IColleagues>(staff => staff.ChangeAsync(new NewColleague("Elisabeth", "Anders", "lies@voorbeeld.test", "Leren"), default));

        Assert.Equal(
            "1 nieuwe afdeling gaat weer weg. 1 collega is sindsdien gewijzigd: dat blijft zo, de rest wordt weer zoals het was.", await LookAsync(file));
        await TakeBackAsync(file);
        Assert.Equal("Elisabeth Anders, Wonen, Huismeester, nl tr", await DescribedAsync("lies"));
    }

    [Fact]
    public async Task Of_two_files_the_later_is_taken_back_first_and_everything_is_as_it_was()
    {
        var was = await _house.EverythingAsync(withStaff: true);
        var first = await ReadAsync(Came);
        var between = await _house.EverythingAsync(withStaff: true);
        var second = await ReadAsync(Headings + "Noor;Later;noor@voorbeeld.test;Wonen;Coach;;\nLies;Later;lies@voorbeeld.test;Bouwen;Coach;;");

        await TakeBackAsync(second);
        Assert.Equal(between, await _house.EverythingAsync(withStaff: true));
        await TakeBackAsync(first);
        Assert.Equal(was, await _house.EverythingAsync(withStaff: true));
    }

    [Fact]
    public async Task Of_two_files_the_earlier_leaves_what_the_later_changed()
    {
        var first = await ReadAsync(Came);
        var second = await ReadAsync(Headings + "Noor;Later;noor@voorbeeld.test;Wonen;Coach;;\nLiesbeth;Anders;lies@voorbeeld.test;Bouwen;Coach;ber;");

        Assert.Equal(
            "1 nieuwe afdeling gaat weer weg. 1 nieuwe collega blijft, want die is sindsdien gewijzigd. "
                + "1 collega is sindsdien gewijzigd: dat blijft zo, de rest wordt weer zoals het was.",
            await TakeBackAsync(first));
        Assert.Equal("Lies Proef, Bouwen, Huismeester, nl tr", await DescribedAsync("lies"));

        // Where they worked in between came with the first, and went.
        Assert.Equal(
            "1 collega is sindsdien gewijzigd: dat blijft zo, de rest wordt weer zoals het was. "
                + "1 collega is sindsdien gewijzigd en blijft zoals die is. "
                + "1 nieuwe afdeling blijft, want er werkt iemand of die is sindsdien gewijzigd.",
            await TakeBackAsync(second));
        Assert.Equal(("Noor Nieuw, Wonen, Coach", "Lies Proef, Bouwen, Huismeester, nl tr"), (await DescribedAsync("noor"), await DescribedAsync("lies")));
    }

    [Fact]
    public async Task Who_spoke_with_a_household_or_advises_by_a_later_file_stays()
    {
        var place = A.Neighbourhood();
        var household = A.Household();
        await _house.SavesAsync(place, household);
        var file = await ReadAsync(Headings + $"Noor;Nieuw;noor@voorbeeld.test;Leren;;;{place.Code}\nOmar;Nieuw;omar@voorbeeld.test;Wonen;;;\nPim;Nieuw;pim@voorbeeld.test;Bouwen;;;{place.Code}");
        await _house.SavesAsync(new Contact(A.Id<ContactId>(), household.Id, A.Today, ContactKind.Telephone, await IdAsync("noor"), "Leren", _house.Clock.Now));
        await ReadAsync(Headings + $"Omar;Nieuw;omar@voorbeeld.test;Wonen;;;{place.Code}");

        Assert.Equal(
            "1 nieuwe collega gaat weer weg. 1 nieuwe afdeling gaat weer weg. "
                + "2 nieuwe collega’s blijven, want ze horen al ergens bij, zoals bij een buurt of een ronde. "
                + "1 nieuwe afdeling blijft, want er werkt iemand of die is sindsdien gewijzigd.",
            await TakeBackAsync(file));
        var advise = await _house.AskAsync(db => db.Advisers.Select(adviser => adviser.Colleague).ToListAsync());
        Assert.Equal(new[] { await IdAsync("noor"), await IdAsync("omar") }.ToHashSet(), advise.ToHashSet());
        Assert.False(await _house.AskAsync<IColleagues, bool>(async staff => (await staff.KnownAsync(default)).ContainsKey("pim@voorbeeld.test")));
    }

    [Fact]
    public async Task Of_a_file_of_which_it_was_not_kept_how_colleagues_were_it_is_said_that_they_stay()
    {
        var file = await ReadAsync(Came);
        await _house.InAsync<HouseDb>(db => db.ImportTraces.Where(trace => trace.File == file).ExecuteDeleteAsync());
        Assert.Equal("De collega’s zelf blijven zoals ze nu zijn: wie hier niet hoort, meld je af bij Medewerkers.", await TakeBackAsync(file));
        Assert.Equal("Noor Nieuw, Leren, Coach", await DescribedAsync("noor"));
    }

    private async Task<ImportFileId> ReadAsync(string text)
    {
        var file = await _house.ChecksAsync(ImportKind.Colleagues, text);
        Assert.Empty(file.ErrorList);
        await _house.InAsync<Importer>(async importer => await importer.ReadInAsync((await importer.FindAsync(file.Id, default))!, _ => { }, default));
        return file.Id;
    }

    private Task<string> LookAsync(ImportFileId id) => _house.AskAsync<TakingBack, string>(async taking =>
        await taking.LookAsync(await _house.AskAsync(db => db.ImportFiles.SingleAsync(file => file.Id == id)), default));

    private Task<string> TakeBackAsync(ImportFileId id) => _house.AskAsync<TakingBack, string>(taking => taking.TakeBackAsync(id, default));

    private async Task<ColleagueId> IdAsync(string name) => (await KnownAsync(name)).Id;

    private Task<KnownColleague> KnownAsync(string name) =>
        _house.AskAsync<IColleagues, KnownColleague>(async staff => (await staff.KnownAsync(default))[$"{name}@voorbeeld.test"]);

    /// <summary>"Lies Proef, Wonen, Huismeester, nl tr"; Dutch alone is not said.</summary>
    private async Task<string> DescribedAsync(string name)
    {
        var known = (await KnownAsync(name)).Described;
        var languages = string.Join(' ', known.Languages!);
        return $"{known.FirstName} {known.LastName}, {known.Department}, {known.JobTitle}{(languages == "nl" ? "" : $", {languages}")}";
    }
}
