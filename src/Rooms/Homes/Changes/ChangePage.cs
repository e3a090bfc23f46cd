using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;
using Huiskamer.Homes.Households;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Changes;

/// <summary>
/// A page on which a colleague writes down what happens in a household: first it says in sentences what that does, then it
/// does it. Whoever may read a household may write down what happens to it.
/// </summary>
internal abstract class ChangePage(HouseDb db, IHouseholds households, IEnumerable<IBusyWithHouseholds> rooms, TimeProvider clock) : RoomPage
{
    /// <summary>For so many days it can be taken back.</summary>
    private const int DaysToTakeBack = 7;

    [BindProperty(SupportsGet = true)]
    public HouseholdId Id { get; set; }

    /// <summary>How the household was when the first form was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public Household Household { get; private set; } = null!;

    public HouseholdCard Card { get; private set; } = null!;

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public IReadOnlyList<Tenancy> Tenancies { get; private set; } = [];

    /// <summary>What will happen, in sentences, when somebody looked.</summary>
    public Told? Told { get; protected set; }

    public DateOnly Today => clock.Today();

    protected HouseDb Db => db;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Told = null;

        if (await db.ReadableBy(User).SingleOrDefaultAsync(household => household.Id == Id, cancel) is not { NobodyLeft: false } readable
            || !(await households.FindAsync([Id], cancel)).TryGetValue(Id, out var card))
        {
            return false;
        }

        (Household, Card) = (readable, card);
        Residents = await db.Residents.AsNoTracking().Where(r => r.Household == Id).OrderBy(r => r.BirthYear).ThenBy(r => r.Name).ToListAsync(cancel);
        Tenancies = await db.Tenancies.AsNoTracking().Where(t => t.Household == Id).OrderBy(t => t.From).ToListAsync(cancel);

        if (HttpContext.Request.Method == HttpMethod.Get.Method)
        {
            Version = readable.Version;
        }

        db.Saw("household", Id.Value, "adres en namen bij wat er verandert");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The form again, as it was filled in.</summary>
    public void OnPostAgain() => ModelState.Clear();

    /// <summary>What is going on with them that somebody counts on, and that it can be taken back.</summary>
    protected async Task<IReadOnlyList<string>> AlsoAsync(CancellationToken cancel)
    {
        var also = new List<string>();

        foreach (var room in rooms)
        {
            also.AddRange((await room.GoingOnAsync([Id], cancel)).Where(one => one.Households > 0).Select(one => one.InWords));
        }

        return also;
    }

    /// <summary>Until when it can be taken back, as a sentence.</summary>
    protected string MayGoBack => $"Een vergissing? Tot {InWords.Weekday(Today.AddDays(DaysToTakeBack), Today)} kun je dit terugdraaien.";

    /// <summary>"Walstraat 12"</summary>
    protected async Task<string> AddressAsync(DwellingId home, CancellationToken cancel) =>
        (await db.Dwellings.AsNoTracking().SingleAsync(dwelling => dwelling.Id == home, cancel)).Line;

    /// <summary>Back to them; when they moved out of sight, to where it can be taken back.</summary>
    protected async Task<IActionResult> DoneAsync(string done, CancellationToken cancel) =>
        await MayReadAsync(Id, cancel)
            ? Next(done, "/Homes/Households/ShowHousehold", new { Id })
            : Next($"{done} Ze wonen nu buiten je eigen buurten. Klopt het niet? Hier kun je het nog terugdraaien.", "/Homes/Deeds/ListOwnDeeds");

    protected Task<bool> MayReadAsync(HouseholdId who, CancellationToken cancel) =>
        db.ReadableBy(User).AnyAsync(household => household.Id == who, cancel);

    /// <summary>Said before the deed: somebody else may have changed them since the form was shown.</summary>
    protected void AsShown() => db.ShownAs(Household, Version);

    protected static KeyValuePair<string, string> Kept(string name, DateOnly? day) =>
        new(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    protected static KeyValuePair<string, string> Kept(string name, object? value) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{value}"));

    protected static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

/// <summary>What will happen, and what was filled in, to be sent once more.</summary>
/// <param name="Sentences">What will happen.</param>
/// <param name="Kept">The answers that were given.</param>
/// <param name="Button">The words of the button that does it.</param>
internal sealed record Told(IReadOnlyList<string> Sentences, IReadOnlyList<KeyValuePair<string, string>> Kept, string Button);
