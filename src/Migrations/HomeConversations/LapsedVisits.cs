using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611222301_HomeConversations_LapsedVisits")]
internal sealed class LapsedVisits : Migration
{
    private const string Table = "home_conversations_lapsed_visit";

    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            Table,
            lapsed => new
            {
                visit = lapsed.Column<Guid>(),
                colleague = lapsed.Column<Guid>(),
                round = lapsed.Column<Guid>(),
                day = lapsed.Column<DateOnly>(),
                starts_at = lapsed.Column<TimeOnly>(),
                minutes = lapsed.Column<int>(),
            },
            constraints: lapsed =>
            {
                lapsed.PrimaryKey($"pk_{Table}", l => new { l.visit, l.colleague });
                lapsed.ForeignKey($"fk_{Table}_round", l => l.round, "home_conversations_round", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{Table}_colleague", Table, "colleague");
        house.CreateIndex($"ix_{Table}_round", Table, "round");
        house.CreateIndex($"ix_{Table}_day", Table, "day");
    }
}
