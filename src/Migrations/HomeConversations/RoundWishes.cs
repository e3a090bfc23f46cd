using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611221120_HomeConversations_RoundWishes")]
internal sealed class RoundWishes : Migration
{
    protected override void Up(MigrationBuilder house) => house.CreateTable(
        "home_conversations_round_wish",
        wish => new
        {
            round = wish.Column<Guid>(),
            minutes_per_visit = wish.Column<int>(),
            visits_per_outing = wish.Column<int>(),
            outings_each = wish.Column<int>(),
            travel = wish.Column<string>(maxLength: 40),
            seed = wish.Column<int>(),
        },
        constraints: wish =>
        {
            wish.PrimaryKey("pk_home_conversations_round_wish", w => w.round);
            wish.ForeignKey(
                "fk_home_conversations_round_wish_round", w => w.round, "home_conversations_round", "id", onDelete: ReferentialAction.Cascade);
        });
}
