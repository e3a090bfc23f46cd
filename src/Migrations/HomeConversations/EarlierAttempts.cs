using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

[DbContext(typeof(HouseDb)), Migration("202611222330_HomeConversations_EarlierAttempts")]
internal sealed class EarlierAttempts : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<int>("earlier_attempts", "home_conversations_visit", nullable: false, defaultValue: 0);
}
