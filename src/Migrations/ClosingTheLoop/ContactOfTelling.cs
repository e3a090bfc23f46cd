using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.ClosingTheLoop;

[DbContext(typeof(HouseDb)), Migration("202611220451_ClosingTheLoop_ContactOfTelling")]
internal sealed class ContactOfTelling : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<Guid>("contact", "closing_the_loop_telling", nullable: true);
}
