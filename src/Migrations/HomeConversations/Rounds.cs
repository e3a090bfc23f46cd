using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611220500_HomeConversations_Rounds")]
internal sealed class Rounds : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "home_conversations_round",
            round => new
            {
                id = round.Column<Guid>(),
                question = round.Column<string>(maxLength: 200),
                purpose = round.Column<string>(maxLength: 1000),
                from = round.Column<DateOnly>(),
                until = round.Column<DateOnly>(),
                closed_at = round.Column<DateTime>(nullable: true),
                version = round.Column<int>(),
            },
            constraints: round => round.PrimaryKey("pk_home_conversations_round", r => r.id));
        house.CreateIndex("ix_home_conversations_round_from", "home_conversations_round", "from");
    }
}
