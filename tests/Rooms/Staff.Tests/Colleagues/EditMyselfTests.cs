using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.Colleagues;

public sealed class EditMyselfTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_colleague_says_when_they_work_and_what_they_speak()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/mijn-gegevens");
        visitor.Ticks("maandagochtend", ticked: false);
        visitor.Ticks("Turks");
        await visitor.PressesAsync("Mijn gegevens bewaren");

        Assert.Equal("Je gegevens zijn bewaard.", visitor.Said);
        Assert.Equal("", visitor.Value("maandagochtend"));
        Assert.Equal("on", visitor.Value("Turks"));
    }

    [Fact]
    public async Task A_colleague_changes_the_password_and_stays_in_while_other_devices_are_out()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        var phone = house.Visitor();
        await phone.SignsInAsync("bezoeker" + await NumberAsync(visitor) + "@voorbeeld.test", "koffie en een koekje");
        await visitor.OpensAsync("/mijn-gegevens");
        visitor.Fills("Je wachtwoord van nu", "koffie en een koekje");
        visitor.Fills("Je nieuwe wachtwoord", "thee aan de keukentafel");
        await visitor.PressesAsync("Wachtwoord wijzigen");
        Assert.StartsWith("Je wachtwoord is gewijzigd.", visitor.Said);

        house.Clock.Now += TimeSpan.FromMinutes(2);
        await visitor.OpensAsync("/mijn-gegevens");
        await phone.OpensAsync("/mijn-gegevens");
        Assert.Equal(("Mijn gegevens", "Welkom in de Huiskamer"), (visitor.Heading, phone.Heading));
    }

    [Fact]
    public async Task The_password_of_now_is_asked_and_a_short_new_one_refused()
    {
        var visitor = await house.VisitorAsync(Role.Colleague);
        await visitor.OpensAsync("/mijn-gegevens");
        visitor.Fills("Je wachtwoord van nu", "iets heel anders");
        visitor.Fills("Je nieuwe wachtwoord", "thee aan de keukentafel");
        await visitor.PressesAsync("Wachtwoord wijzigen");
        Assert.StartsWith("Dit is niet je wachtwoord van nu.", visitor.Said);

        visitor.Fills("Je wachtwoord van nu", "koffie en een koekje");
        visitor.Fills("Je nieuwe wachtwoord", "kort");
        await visitor.PressesAsync("Wachtwoord wijzigen");
        Assert.StartsWith("Kies een langer wachtwoord", visitor.Said);
    }

    private async Task<string> NumberAsync(Visitor visitor)
    {
        var found = await house.AskAsync<IColleagues, IReadOnlyDictionary<ColleagueId, ColleagueCard>>(
            staff => staff.FindAsync([visitor.Colleague], default));
        return found[visitor.Colleague].Name.Replace("Fictief bezoeker", "", StringComparison.Ordinal);
    }
}
