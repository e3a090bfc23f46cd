using Huiskamer.Staff.Door;
using Huiskamer.TestKit;

namespace Huiskamer.Staff.Tests.SignIn;

public sealed class SignInTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Password = "koffie en een koekje";

    [Fact]
    public async Task Everybody_who_signs_in_is_a_colleague()
    {
        var visitor = await house.VisitorAsync(Role.RoundLeader);
        await visitor.OpensAsync("/mijn-gegevens");

        Assert.Equal("Mijn gegevens", visitor.Heading);
    }

    [Fact]
    public async Task Somebody_from_outside_is_no_colleague()
    {
        var roles = await house.AskAsync(db => Task.FromResult(Staff.Colleagues.Granted.With([Role.Partner]).ToList()));

        Assert.Equal([Role.Partner], roles);
        Assert.Equal([Role.Partner, Role.Director, Role.Colleague], Staff.Colleagues.Granted.With([Role.Partner, Role.Director]));
    }

    [Fact]
    public async Task After_six_wrong_tries_the_door_stays_shut_for_a_quarter_of_an_hour()
    {
        await house.HireAsync("vergeetachtig");
        var visitor = house.Visitor();

        for (var time = 1; time <= 5; time++)
        {
            await visitor.SignsInAsync("vergeetachtig@voorbeeld.test", "was het dit niet");
            Assert.StartsWith("Dit e-mailadres en wachtwoord horen niet bij elkaar.", visitor.Said);
        }

        await visitor.SignsInAsync("vergeetachtig@voorbeeld.test", "was het dit niet");
        Assert.StartsWith("Je hebt het zes keer geprobeerd.", visitor.Said);

        await visitor.SignsInAsync("vergeetachtig@voorbeeld.test", Password);
        Assert.StartsWith("Je hebt het zes keer geprobeerd.", visitor.Said);
    }

    [Fact]
    public async Task The_way_on_after_signing_in_never_leads_out_of_the_house()
    {
        await house.HireAsync("argeloos");
        var visitor = house.Visitor();
        await visitor.OpensAsync("/inloggen?naar=https://elders.example/");
        visitor.Fills("Je e-mailadres op het werk", "argeloos@voorbeeld.test");
        visitor.Fills("Je wachtwoord", Password);
        await visitor.PressesAsync("Inloggen");

        Assert.Equal("/", visitor.Path);
    }

    [Fact]
    public async Task A_house_in_use_shows_nobody_to_sign_in_as()
    {
        var visitor = house.Visitor();
        await visitor.OpensAsync("/inloggen?als=rondeleider");

        Assert.DoesNotContain("Wilma", visitor.Page.DocumentElement.TextContent);
        Assert.Null(visitor.Page.QuerySelector(".fictional"));
    }
}
