using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611230120_Homes_Agreements")]
internal sealed class Agreements : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<string>("agreement", "homes_household", maxLength: 200, nullable: false, defaultValue: "");
}
