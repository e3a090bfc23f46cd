using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220700_HomeConversations_DraftPlans")]
internal sealed class DraftPlans : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        const string table = "home_conversations_waiting";
        house.AddColumn<bool>("is_draft", "home_conversations_pair", nullable: false, defaultValue: false);
        house.AddColumn<bool>("is_draft", "home_conversations_visit", nullable: false, defaultValue: false);
        house.CreateTable(
            table,
            waiting => new
            {
                invitation = waiting.Column<Guid>(),
                round = waiting.Column<Guid>(),
                reason = waiting.Column<string>(maxLength: 40),
            },
            constraints: waiting =>
            {
                waiting.PrimaryKey($"pk_{table}", w => w.invitation);
                waiting.ForeignKey($"fk_{table}_round", w => w.round, "home_conversations_round", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{table}_round", table, "round");
    }
}
