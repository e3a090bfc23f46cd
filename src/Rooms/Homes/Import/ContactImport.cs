using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Staff.Door;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Reads contact moments: when, how and with whom from us, never what was said.</summary>
internal sealed class ContactImport(HouseDb db, IColleagues staff, Ids ids, TimeProvider clock) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Huurdernummer", Holds: "uit het bestand met huishoudens"),
        new("Datum", Holds: "zoals 31-12-2026, niet in de toekomst"),
        new("Soort", Holds: $"een van deze woorden: {Words}"),
        new("Afdeling", IsRequired: false, Holds: "welke afdeling het contact had"),
        new(Colleague, IsRequired: false, Holds: "wie van ons het contact had: het e-mailadres op het werk, zoals bij Medewerkers"),
    ];

    private const string Colleague = "Collega";

    private IReadOnlyDictionary<string, KnownColleague> _colleagues = new Dictionary<string, KnownColleague>();
    private ISheetOfCodes? _messages;

    private static string Words => string.Join(", ", Enum.GetValues<ContactKind>().Select(kind => kind.Word()));

    public ImportKind Kind => ImportKind.Contacts;

    public async Task PlanAsync(ISheet file, ImportPlan plan, Action<int> progress, CancellationToken cancel)
    {
        var seen = new HashSet<(HouseholdId, DateOnly, ContactKind)>();
        var kinds = await db.WhatCountsAsync(cancel);
        var numbers = new NumbersInFile(db, plan);
        _colleagues = await staff.KnownAsync(cancel);
        _messages = file as ISheetOfCodes;

        foreach (var rows in file.Rows().Chunk(IImport.AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            var households = await numbers.LoadAsync([.. rows.Select(row => row["Huurdernummer"]).Distinct()], cancel);
            seen.UnionWith(await KnownAsync(rows, [.. households.Values.Select(household => household.Id).Distinct()], cancel));

            foreach (var row in rows)
            {
                numbers.CountsJoined(row["Huurdernummer"]);
                Take(row, households, seen, kinds, plan);
            }

            progress(rows[^1].Line);

            // What comes next may be about the same households.
            await plan.WriteAsync(cancel);
        }
    }

    /// <summary>What we know already of these households, on these days.</summary>
    private async Task<List<(HouseholdId, DateOnly, ContactKind)>> KnownAsync(
        SheetRow[] rows, List<HouseholdId> households, CancellationToken cancel)
    {
        var days = rows.Select(row => SheetRow.DayOf(row["Datum"])).OfType<DateOnly>().DefaultIfEmpty().ToList();
        var (first, last) = (days.Min(), days.Max());
        var known = await db.Contacts
            .Where(contact => households.Contains(contact.Household) && contact.On >= first && contact.On <= last)
            .Select(contact => new { contact.Household, contact.On, contact.Kind })
            .ToListAsync(cancel);

        return [.. known.Select(contact => (contact.Household, contact.On, contact.Kind))];
    }

    private void Take(
        SheetRow row, Dictionary<string, Household> households, HashSet<(HouseholdId, DateOnly, ContactKind)> seen, SpokenKinds kinds, ImportPlan plan)
    {
        var household = Household(row, households);
        var kind = KindOf(row);
        var on = DayOf(row);
        var department = row.Optional("Afdeling", 100);
        var by = ColleagueIn(row);

        if (row.IsWrong || household is null)
        {
            plan.Wrong++;
        }
        else if (!seen.Add((household.Id, on, kind)))
        {
            plan.Same++;
            Shows(Fate.Same, household);
        }
        else
        {
            var contact = new Contact(ids.Next<ContactId>(), household.Id, on, kind, by?.Id, department, clock.GetUtcNow());
            plan.New++;
            plan.Add(contact);
            plan.Changes(household);
            household.Meets(contact, kinds);
            plan.Impact.Lands(Fate.New, household.Neighbourhood, household.Complex);
            Shows(Fate.New, household);
        }

        void Shows(Fate fate, Household of) => plan.Impact.Shows(
            fate, row.Line, () => new Sample($"{of.Addressee}: {InWords.Day(on)}, {kind.InWords()}{QuietWords.By(NameOf(by), null)}")
            {
                Household = of.Id.Value,
            });
    }

    private static Household? Household(SheetRow row, Dictionary<string, Household> households)
    {
        var key = row.Required("Huurdernummer", 40);

        if (!households.TryGetValue(key, out var household) && key.Length > 0)
        {
            row.Wrong("Huurdernummer", "Dit nummer kennen wij niet. Lees eerst het bestand met huishoudens in.");
        }

        return household;
    }

    /// <summary>Who it was; of a message whom we do not know is left out, and the moment itself is ours all the same.</summary>
    private KnownColleague? ColleagueIn(SheetRow row)
    {
        if (row[Colleague] is not { Length: > 0 } address)
        {
            return null;
        }

        if (_colleagues.TryGetValue(address.ToLowerInvariant(), out var known))
        {
            return known;
        }

        if (_messages?.LeavesOut(row, Colleague) is not true)
        {
            row.Wrong(
                Colleague,
                "Deze collega kennen wij niet. Schrijf het e-mailadres zoals het bij Medewerkers staat, of lees eerst het bestand met collega’s in. "
                + "Weet je niet meer wie het was? Laat de cel dan leeg.");
        }

        return null;
    }

    private static string? NameOf(KnownColleague? colleague) =>
        colleague is null ? null : $"{colleague.Described.FirstName} {colleague.Described.LastName}".TrimEnd();

    private static ContactKind KindOf(SheetRow row)
    {
        if (ContactKinds.Called(row.Required("Soort", 40)) is { } kind)
        {
            return kind;
        }

        row.Wrong("Soort", $"Kies een van deze woorden: {Words}.");
        return default;
    }

    private DateOnly DayOf(SheetRow row)
    {
        if (row.Day("Datum") is not { } day)
        {
            row.Required("Datum");
            return default;
        }

        if (Contact.WhyNotOn(day, clock.Today()) is { } refusal)
        {
            row.Wrong("Datum", refusal.Text);
        }

        return day;
    }
}
