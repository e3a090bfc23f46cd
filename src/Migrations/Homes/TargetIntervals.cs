using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611230110_Homes_TargetIntervals")]
internal sealed class TargetIntervals : Migration
{
    protected override void Up(MigrationBuilder house) => house.CreateTable(
        "homes_target_interval",
        interval => new
        {
            segment = interval.Column<string>(maxLength: 60),
            months = interval.Column<int>(),
            version = interval.Column<int>(),
        },
        constraints: interval => interval.PrimaryKey("pk_homes_target_interval", i => i.segment));
}
