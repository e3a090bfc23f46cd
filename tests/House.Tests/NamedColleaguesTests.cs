using System.Collections.Concurrent;
using System.Data.Common;
using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Door;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.House.Tests;

public sealed class NamedColleaguesTests(NamedColleaguesTests.OverheardHouse house) : IClassFixture<NamedColleaguesTests.OverheardHouse>
{
    /// <summary>Somebody's own row, and what Staff and Homes look at themselves.</summary>
    private static readonly string[] LookedAtElsewhere = ["staff_colleague", "staff_role_grant", "staff_api_client", "staff_starter_link", "homes_adviser"];

    [Fact]
    public async Task Every_room_that_names_a_colleague_says_so_before_a_file_that_brought_them_is_taken_back()
    {
        house.Overheard.Clear();
        await house.InAsync<IEnumerable<IBusyWithColleagues>>(async rooms =>
        {
            foreach (var room in rooms)
            {
                await room.KeptAsync([new ColleagueId(Guid.CreateVersion7())], default);
            }
        });
        var asked = house.Overheard.ToList();
        var columns = await house.AskAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Where(IsColleague), (entity, property) => (Table: entity.GetTableName()!, Column: property.GetColumnName()))
            .Where(place => !LookedAtElsewhere.Contains(place.Table))
            .ToList()));

        Assert.NotEmpty(columns);
        Wall.Holds(
            columns.Where(place => !asked.Exists(question => Names(question, place.Table) && Names(question, place.Column))),
            "Let the room's IBusyWithColleagues ask this column too.");
    }

    private static bool Names(string question, string name) =>
        question.Split([' ', '"', '.', '\n', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Contains(name);

    private static bool IsColleague(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(ColleagueId);

    /// <summary>A house of which every question to the database is overheard.</summary>
    public sealed class OverheardHouse : TestHouse
    {
        public ConcurrentQueue<string> Overheard { get; } = [];

        protected override void Change(WebApplicationBuilder builder) =>
            builder.Services.ConfigureDbContext<HouseDb>(options => options.AddInterceptors(new Ear(Overheard)));

        private sealed class Ear(ConcurrentQueue<string> overheard) : DbCommandInterceptor
        {
            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            {
                overheard.Enqueue(command.CommandText);
                return ValueTask.FromResult(result);
            }
        }
    }
}
