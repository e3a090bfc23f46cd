using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611222240_Homes_Advisers")]
internal sealed class Advisers : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<int>("version", "homes_neighbourhood", nullable: false, defaultValue: 0);
        house.CreateTable(
            "homes_adviser",
            adviser => new
            {
                colleague = adviser.Column<Guid>(),
                neighbourhood = adviser.Column<Guid>(),
            },
            constraints: adviser =>
            {
                adviser.PrimaryKey("pk_homes_adviser", a => new { a.colleague, a.neighbourhood });
                adviser.ForeignKey(
                    "fk_homes_adviser_neighbourhood", a => a.neighbourhood, "homes_neighbourhood", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_adviser_neighbourhood", "homes_adviser", "neighbourhood");
    }
}
