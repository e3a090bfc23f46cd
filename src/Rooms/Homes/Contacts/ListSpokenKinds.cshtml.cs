using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Errands;
using Huiskamer.Foundation.Pages;
using Huiskamer.Staff.Door;

namespace Huiskamer.Homes.Contacts;

[Allow(Role.Colleague, Role.Administrator)]
internal sealed class ListSpokenKindsPage(HouseDb db, ErrandDesk desk) : RoomPage
{
    public IReadOnlyList<SpokenKind> Counting { get; private set; } = [];

    public IReadOnlyList<SpokenKind> NotCounting { get; private set; } = [];

    /// <summary>The work of remembering anew, while it is done.</summary>
    public Errand? Errand { get; private set; }

    public bool MayDecide => User.Is(Role.Administrator);

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var kinds = await db.WhatCountsAsync(cancel);
        Counting = [.. kinds.All.Where(kind => kind.Counts)];
        NotCounting = [.. kinds.All.Where(kind => !kind.Counts)];
        Errand = await desk.LastAboutAsync<RememberAll>(Guid.Empty, cancel);
        return true;
    }
}
