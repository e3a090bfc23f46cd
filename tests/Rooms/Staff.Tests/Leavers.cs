using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Tests;

/// <summary>Somebody leaves, and days that pass.</summary>
internal static class Leavers
{
    extension(TestHouse house)
    {
        /// <summary>This colleague works here no longer.</summary>
        internal Task LeavesAsync(ColleagueId leaver, DateOnly on) => house.InAsync<HouseDb>(async db =>
        {
            (await db.Colleagues.SingleAsync(colleague => colleague.Id == leaver)).Leaves(on);
            await db.SaveChangesAsync();
        });

        /// <summary>Does something as if it were that day, in the small hours.</summary>
        internal async Task OnAsync(DateOnly day, Func<Task> deed)
        {
            var now = house.Clock.Now;
            house.Clock.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
            await deed();
            house.Clock.Now = now;
        }
    }
}
