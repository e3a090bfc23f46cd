using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;

namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>
/// One round from its question to its closing, months in a house of its own, with nothing but the keys and at twice the
/// size. Nobody touches a mouse and no address is typed but the first.
/// </summary>
public sealed class KeyboardTests(BrowserHouse house) : Journey(house)
{
    private const string Question = "Wat zou u missen als u hier wegging?";

    // The ninth of the ninth: whichever of the two a browser asks for first, it is the same day.
    private const string InSeptember = "09092027";

    private const string InAugust = "08082027";

    private static readonly string Leader = DemoPeople.All[0].Email;

    [Fact]
    public async Task The_whole_round_is_walked_by_keyboard_at_twice_the_size()
    {
        await using var open = await AnotherHouseAsync();
        var code = "";
        var round = default(RoundId);

        await WalksAsync(open, Screen.Zoomed, async leader =>
        {
            await ComesInAsync(leader, Leader, "Rondes");
            round = await OpensARoundAsync(leader);
            await DrawsAsync(leader);
            code = await WritesLettersAsync(leader);
        });
        await WalksAsync(open, Screen.Zoomed, tenant => AnswersAsync(tenant, code));

        open.Clock.Becomes(open.Today.AddDays(40));
        await WalksAsync(open, Screen.Zoomed, async leader =>
        {
            await ComesInAsync(leader, Leader, "Rondes");
            await MakesPairsAsync(leader);
        });

        var (visit, email) = await open.FirstVisitAsync(round);
        open.Clock.Becomes(visit.Day);
        await WalksAsync(open, Screen.Zoomed, async colleague =>
        {
            await ComesInAsync(colleague, email, "Mijn bezoeken");
            await colleague.EntersAsync(visit.Street);
            await WritesUpAsync(colleague);
        });

        open.Clock.Becomes(visit.Day.AddDays(20));
        await WalksAsync(open, Screen.Zoomed, async leader =>
        {
            await ComesInAsync(leader, Leader, "Rondes");
            await MakesAnInsightAsync(leader);
            await DecidesAsync(leader);
            await TellsAsync(leader);
            await ClosesAsync(leader);
        });
    }

    private static async Task ComesInAsync(Walker walker, string email, string menu)
    {
        await walker.OpensAsync("/inloggen");
        await walker.UnfoldsByKeyAsync("Naar de inhoud");
        await walker.TypesAsync("Je e-mailadres op het werk", email);
        await walker.TypesAsync("Je wachtwoord", DemoPeople.Password);
        await walker.EntersAsync("Inloggen");
        await GoesToAsync(walker, menu);
    }

    private static async Task GoesToAsync(Walker walker, string menu)
    {
        await walker.UnfoldsByKeyAsync("Menu");
        await walker.EntersAsync(menu);
    }

    private static async Task<RoundId> OpensARoundAsync(Walker leader)
    {
        await leader.EntersAsync("Nieuwe ronde maken");
        await leader.TypesAsync("Welke vraag staat centraal?", Question);
        await leader.TypesAsync("Waarom komen we langs?", "Wij horen het graag van u zelf.");
        await leader.EntersAsync("Opslaan en verder");
        await leader.EntersAsync("Opslaan en verder");
        await leader.TicksByKeyAsync("Angelslo");
        await leader.TypesAsync("Hoeveel gesprekken hopen we te voeren?", "2");
        await leader.EntersAsync("Opslaan en verder");
        await leader.EntersAsync("Opslaan en verder");
        await leader.EntersAsync("Ronde openen");
        Assert.Equal(Question, await leader.HeadingAsync());
        return RoundId.From(Guid.Parse(new Uri(leader.Page.Url).Segments[^1]));
    }

    private static async Task DrawsAsync(Walker leader)
    {
        await leader.EntersAsync("Huishoudens loten");
        await leader.TypesAsync("Hoeveel huishoudens nodigen we uit?", "5");
        await leader.ChoosesAsync("Iedereen heeft evenveel kans");
        await leader.EntersAsync("Bekijk wat er gebeurt");
        await leader.EntersAsync("Nu loten");
        await leader.EntersAsync("Verder naar de brieven");
    }

    private static async Task<string> WritesLettersAsync(Walker leader)
    {
        await leader.EntersAsync("5 brieven maken");
        await leader.EntersAsync("Bekijken op het scherm");
        return await leader.Page.Locator(".letter .code").First.InnerTextAsync();
    }

    private static async Task AnswersAsync(Walker tenant, string code)
    {
        await tenant.OpensAsync("/antwoord");
        await tenant.TypesAsync("De code uit uw brief", code);
        await tenant.EntersAsync("Verder");
        await tenant.ChoosesAsync("Ja, u bent welkom");
        await tenant.TicksByKeyAsync("dinsdagochtend");
        await tenant.TicksByKeyAsync("donderdagmiddag");
        await tenant.EntersAsync("Antwoord versturen");
        Assert.StartsWith("Dank u wel!", await tenant.SaidAsync(), StringComparison.Ordinal);
    }

    private static async Task MakesPairsAsync(Walker leader)
    {
        await leader.EntersAsync(Question);
        await leader.EntersAsync("Tweetallen maken");
        await leader.EntersAsync("Tweetallen maken");
        await leader.EntersAsync("Tweetallen maken");
        await leader.EntersAsync("Vaststellen");
        Assert.StartsWith("Vastgesteld: 1 tweetal en 1 bezoek.", await leader.SaidAsync(), StringComparison.Ordinal);
        await leader.EntersAsync("Naar de dagbladen");
    }

    private static async Task WritesUpAsync(Walker colleague)
    {
        Assert.True(await colleague.SeesAsync("Wat je aan de deur zegt"));
        await colleague.EntersAsync("Opschrijven");
        await colleague.TypesAsync("Wat vertelde de huurder?", "Over de straat van vroeger, en de lege bank.");
        await colleague.UnfoldsByKeyAsync("Uitspraken die we willen onthouden");
        await colleague.TypesAsync("Wat zei de huurder letterlijk?", "Ik zou mijn buurvrouw missen.");
        await colleague.UnfoldsByKeyAsync("Wat nu zou helpen");
        await colleague.TypesAsync("Wat heeft deze huurder nu écht nodig?", "Iemand om mee te wandelen.");
        await colleague.EntersAsync("Opslaan");
        Assert.Equal("Het staat erin", await colleague.HeadingAsync());
        await colleague.EntersAsync("Klaar");
    }

    private static async Task MakesAnInsightAsync(Walker leader)
    {
        await leader.EntersAsync(Question);
        await leader.EntersAsync("Naar de inzichten");
        await leader.EntersAsync("Thema’s kiezen (2)");
        await leader.EntersAsync("Verder met de 2 zonder thema");
        await leader.TypesAsync("Een nieuw of ander thema", "Buren");
        await leader.EntersAsync("Bewaren en volgende");
        await leader.TypesAsync("Een nieuw of ander thema", "Buren");
        await leader.EntersAsync("Bewaren");
        await leader.EntersAsync("Inzicht maken");
        await leader.TypesAsync("Wat leren we, in één zin?", "Mensen blijven voor hun buren.");
        await leader.ChoosesAsync("Ervoor");
        await leader.EntersAsync("Inzicht bewaren");
        Assert.Equal("Mensen blijven voor hun buren.", await leader.HeadingAsync());
    }

    private static async Task DecidesAsync(Walker leader)
    {
        await GoesToAsync(leader, "Terugkoppeling");
        await leader.EntersAsync(Question);
        await leader.EntersAsync("Besluit nemen");
        await leader.ChoosesAsync("Ja, dit gaan we doen");
        await leader.TypesAsync("Wat doen we, of wat doen we niet?", "Wij zetten een bank op de hoek.");
        await leader.TypesAsync("Voor welke dag?", InSeptember);
        await leader.EntersAsync("Besluit bewaren");
        await leader.EntersAsync("Terugkoppeling plannen");
        await leader.TypesAsync("Wanneer weet iedereen het, uiterlijk?", InAugust);
        await leader.EntersAsync("Plan bewaren");
    }

    private static async Task TellsAsync(Walker leader)
    {
        await leader.EntersAsync("Brieven versturen");
        await leader.EntersAsync("Ja, de brief is verstuurd");
        Assert.StartsWith("Eén huishouden weet het, per brief van", await leader.SaidAsync(), StringComparison.Ordinal);
    }

    private static async Task ClosesAsync(Walker leader)
    {
        await GoesToAsync(leader, "Rondes");
        await leader.EntersAsync(Question);
        await leader.EntersAsync("Ronde sluiten");
        await leader.EntersAsync("Ronde sluiten");
        Assert.True(await leader.SeesAsync("Deze ronde is gesloten op"));
    }
}
