using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611302150_Homes_WhoseWordRestIs")]
internal sealed class WhoseWordRestIs : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<Guid>("rest_until_by", "homes_household", nullable: true);
        house.AddColumn<DateOnly>("rest_before", "homes_household", nullable: true);
    }
}
