using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Households;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Contacts;

/// <summary>The households that another decision about one kind of contact turns: an address and a sentence, no names.</summary>
[Allow(Role.Administrator)]
internal sealed class ListTurningPage(
    HouseDb db, QuietList list, IColleagues colleagues, IDataProtectionProvider sealing, TimeProvider clock) : RoomPage
{
    internal const int RowsOnAPage = 25;

    private readonly IDataProtector _sealer = sealing.CreateProtector("bij wie het verandert");
    private QuietPage _page = null!;
    private IReadOnlyDictionary<ColleagueId, ColleagueCard> _people = new Dictionary<ColleagueId, ColleagueCard>();

    [BindProperty(SupportsGet = true)]
    public string Word { get; set; } = "";

    /// <summary>The place after which this page begins.</summary>
    [BindProperty(SupportsGet = true, Name = "na")]
    public string? After { get; set; }

    /// <summary>The place before which this page ends.</summary>
    [BindProperty(SupportsGet = true, Name = "voor")]
    public string? Before { get; set; }

    public SpokenKind Kind { get; private set; } = null!;

    public int Turns { get; private set; }

    public IReadOnlyList<QuietRow> Rows => _page.Rows;

    public Readable Readable { get; private set; } = null!;

    public string? Back => _page.HasBefore ? Rows[0].Place.SealedBy(_sealer) : null;

    public string? Further => _page.HasAfter ? Rows[^1].Place.SealedBy(_sealer) : null;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (ContactKinds.Called(Word) is not { } kind)
        {
            return false;
        }

        Kind = (await db.WhatCountsAsync(cancel)).Of(kind);
        Turns = await db.CountTurningAsync(Kind, cancel);
        var turning = new QuietQuestion { Also = db.TurnsWith(Kind) };
        _page = await list.PageAsync(turning, QuietPlace.In(After, _sealer), QuietPlace.In(Before, _sealer), RowsOnAPage, cancel);
        _people = await colleagues.FindAsync([.. Rows.Select(row => row.By).OfType<ColleagueId>().Distinct()], cancel);
        Readable = await db.ReadableAmongAsync([.. Rows.Select(row => row.Id)], User, cancel);
        db.SawEach("household", Rows.Select(row => row.Id.Value), "adres bij wie verandert als iets anders als gesproken telt");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>"Voor het laatst gesproken in mei 2024, aan de deur, door Yusuf Demir van Wijkbeheer."</summary>
    public string InWordsOf(QuietRow row) => QuietWords.Of(row, QuietWords.Who(row, _people), clock.Today());
}
