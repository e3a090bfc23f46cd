using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>After a visit, a panel, a survey or an invitation people are left in peace. The first night works out for how long.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230115_Homes_PeaceAfterContact")]
internal sealed class PeaceAfterContact : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<int>("rest_weeks", "homes_spoken_kind", nullable: false, defaultValue: 0);
        house.AddColumn<DateOnly>("peace_until", "homes_household", nullable: false, defaultValue: DateOnly.MinValue);
    }
}
