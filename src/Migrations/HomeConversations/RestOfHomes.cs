using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.HomeConversations;

/// <summary>How long people are left in peace is agreed once for the whole house, not for each draw.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230150_HomeConversations_RestOfHomes")]
internal sealed class RestOfHomes : Migration
{
    protected override void Up(MigrationBuilder house) => house.TakeAway("rest_months", "home_conversations_draw");
}
