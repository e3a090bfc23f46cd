using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611222155_HomeConversations_MinutesOfPairs")]
internal sealed class MinutesOfPairs : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<int>("minutes", "home_conversations_pair", nullable: false, defaultValue: 60);
}
