using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiskamer.Browser.Tests.Journeys;

/// <summary>One of very many complexes, chosen on a page that is not loaded again.</summary>
public sealed class ComplexTests(BrowserHouse house) : Journey(house)
{
    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task After_the_neighbourhood_its_complexes_can_be_chosen_and_the_next_choice_keeps_the_complex(Screen screen)
    {
        await using var open = await AnotherHouseAsync();
        var (neighbourhood, complex) = await HasManyComplexesAsync(open);
        await WalksAsync(open, screen, async walker =>
        {
            var (page, field) = (walker.Page, walker.Page.GetByLabel("Welk complex?"));
            await walker.SignsInAsync("rondeleider");
            await walker.OpensAsync("/woningen/langst-niet-gesproken");
            await page.EvaluateAsync("() => { window.stays = true }");
            await walker.UnfoldsAsync("Preciezer kiezen");
            Assert.Equal(["Kies eerst een buurt"], await field.Locator("option").AllTextContentsAsync());

            await walker.PicksAsync("In welke buurt?", neighbourhood);
            await field.Locator("option", new() { HasText = complex }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.Equal("Alle complexen", await ChosenAsync());

            await field.FocusAsync();
            await walker.PicksAsync("Welk complex?", complex);
            await page.WaitForURLAsync("**complex=*-*");
            await page.GetByText("Alleen:").WaitForAsync();
            Assert.Equal(complex, await ChosenAsync());
            Assert.True(await field.EvaluateAsync<bool>("field => field === document.activeElement"));

            await walker.TicksAsync("die we nog nooit spraken");
            await page.GetByText(" en nog nooit gesproken.").WaitForAsync();
            Assert.Equal(complex, await ChosenAsync());
            Assert.Matches("complex=[0-9a-f]{8}-", page.Url);
            Assert.Equal($"{await page.Locator(".counts strong").First.InnerTextAsync()} huishoudens", await page.GetByRole(AriaRole.Status).InnerTextAsync());
            Assert.True(await page.EvaluateAsync<bool>("() => window.stays === true"));

            Task<string> ChosenAsync() => field.EvaluateAsync<string>("field => field.selectedOptions[0].textContent");
        });
    }

    /// <summary>Builds more complexes than are chosen from one list; says in which neighbourhood there was one already.</summary>
    private static async Task<(string Neighbourhood, string Complex)> HasManyComplexesAsync(OpenHouse open)
    {
        await using var scope = open.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HouseDb>();

        for (var i = 0; i < 121; i++)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO homes_complex (id, outside_key, name) VALUES ({Guid.CreateVersion7()}, {$"X{i:000}"}, {$"Blok {i:000}"})");
        }

        var there = await db.Database.SqlQueryRaw<string>(
            """
            SELECT n.name || ';' || c.name || ' (' || c.outside_key || ')' AS "Value"
            FROM homes_household h JOIN homes_neighbourhood n ON n.id = h.neighbourhood JOIN homes_complex c ON c.id = h.complex
            WHERE h.lives_here = TRUE AND h.spoken_on = '0001-01-01' ORDER BY h.id LIMIT 1
            """).SingleAsync();
        return (there.Split(';')[0], there.Split(';')[1]);
    }
}
