using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Routines;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Invitations;

/// <summary>Wrong codes are forgotten after a day.</summary>
internal sealed class ForgetWrongCodes(HouseDb db, TimeProvider clock) : IRoutine
{
    public static string When => "0 17 * * * ?";

    public Task RunAsync(CancellationToken cancel)
    {
        var yesterday = clock.GetUtcNow().AddDays(-1);
        return db.WrongCodes.Where(wrong => wrong.At < yesterday).ExecuteDeleteAsync(cancel);
    }
}
