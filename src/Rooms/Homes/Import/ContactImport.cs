using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Contacts;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Homes.Import;

/// <summary>Reads contact moments: when and how, never what was said.</summary>
internal sealed class ContactImport(HouseDb db, Ids ids, TimeProvider clock) : IImport
{
    internal static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("Huurdernummer", Holds: "uit het bestand met huishoudens"),
        new("Datum", Holds: "zoals 31-12-2026, niet in de toekomst"),
        new("Soort", Holds: $"een van deze woorden: {Words}"),
        new("Afdeling", IsRequired: false, Holds: "welke afdeling het contact had"),
    ];

    private static string Words => string.Join(", ", Enum.GetValues<ContactKind>().Select(kind => kind.Word()));

    public ImportKind Kind => ImportKind.Contacts;

    public async Task<ImportPlan> PlanAsync(ISheet file, Action<int> progress, CancellationToken cancel)
    {
        var plan = new ImportPlan();
        var households = await db.Households.AsNoTracking().ToDictionaryAsync(household => household.OutsideKey, cancel);
        var known = (await db.Contacts.Select(c => new { c.Household, c.On, c.Kind }).ToListAsync(cancel))
            .Select(contact => (contact.Household, contact.On, contact.Kind))
            .ToHashSet();
        var kinds = await db.WhatCountsAsync(cancel);
        var now = clock.GetUtcNow();

        foreach (var row in file.Rows())
        {
            progress(row.Line);
            cancel.ThrowIfCancellationRequested();
            var household = Household(row, households);
            var kind = KindOf(row);
            var on = DayOf(row);

            if (row.IsWrong || household is null)
            {
                plan.Wrong++;
            }
            else if (!known.Add((household.Id, on, kind)))
            {
                plan.Same++;
            }
            else
            {
                var contact = new Contact(ids.Next<ContactId>(), household.Id, on, kind, null, row.Optional("Afdeling", 100), now);
                plan.New++;
                plan.Add(contact);
                plan.Change(household, () => household.Meets(contact, kinds));
            }
        }

        return plan;
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
