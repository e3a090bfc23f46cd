using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>A home may be changed from two sides; the second is told.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230310_Homes_VersionOfDwelling")]
internal sealed class VersionOfDwelling : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<int>("version", "homes_dwelling", nullable: false, defaultValue: 0);
}
