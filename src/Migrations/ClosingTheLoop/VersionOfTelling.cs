using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.ClosingTheLoop;

[DbContext(typeof(HouseDb)), Migration("202611222331_ClosingTheLoop_VersionOfTelling")]
internal sealed class VersionOfTelling : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<int>("version", "closing_the_loop_telling", nullable: false, defaultValue: 0);
}
