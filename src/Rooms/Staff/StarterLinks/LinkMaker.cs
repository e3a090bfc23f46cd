using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.StarterLinks;

/// <summary>Makes links and finds them again. Of each kind, only the newest opens.</summary>
internal sealed class LinkMaker(HouseDb db, Ids ids, TimeProvider clock) : IFirstAdministrator
{
    private static readonly TimeSpan FirstDay = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongWeekend = TimeSpan.FromDays(4);

    public async Task<string?> PathAsync(CancellationToken cancel) => await db.Accounts.AnyAsync(cancel)
        ? null
        : "/eerste-beheerder/" + await MakeAsync(null, FirstDay, cancel);

    /// <summary>The path on which this colleague chooses a new password. Saves.</summary>
    public async Task<string> ForPasswordAsync(ColleagueId colleague, CancellationToken cancel)
    {
        db.Saw("colleague", colleague.Value, "link voor een nieuw wachtwoord");
        return "/nieuw-wachtwoord/" + await MakeAsync(colleague, LongWeekend, cancel);
    }

    /// <summary>The link with this token, also when it opens no longer.</summary>
    public Task<StarterLink?> FindAsync(string token, CancellationToken cancel)
    {
        var print = StarterLink.PrintOf(token);
        return db.StarterLinks.SingleOrDefaultAsync(link => link.Print == print, cancel);
    }

    private async Task<string> MakeAsync(ColleagueId? colleague, TimeSpan length, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var token = StarterLink.NewToken();
        var open = await db.StarterLinks
            .Where(link => link.Colleague == colleague && link.UsedAt == null)
            .ToListAsync(cancel);
        open.ForEach(link => link.Withdraw(now));
        db.StarterLinks.Add(new StarterLink
        {
            Id = ids.Next(),
            Colleague = colleague,
            Print = StarterLink.PrintOf(token),
            Until = now + length,
        });
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
