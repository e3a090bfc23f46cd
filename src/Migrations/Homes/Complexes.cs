using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611230105_Homes_Complexes")]
internal sealed class Complexes : Migration
{
    private static readonly string[] Parts = ["complex", "building"];

    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_complex",
            complex => new
            {
                id = complex.Column<Guid>(),
                outside_key = complex.Column<string>(maxLength: 40),
                name = complex.Column<string>(maxLength: 100),
            },
            constraints: complex => complex.PrimaryKey("pk_homes_complex", c => c.id));
        house.CreateIndex("ix_homes_complex_outside_key", "homes_complex", "outside_key", unique: true);

        foreach (var table in new[] { "homes_dwelling", "homes_household" })
        {
            house.AddReference("complex", table, "homes_complex");
            house.AddColumn<string>("building", table, maxLength: 40, nullable: true);
        }

        house.CreateIndex("ix_homes_dwelling_complex", "homes_dwelling", "complex");

        foreach (var part in Parts)
        {
            house.CreateIndex(
                $"ix_homes_household_{part}_spoken_on_tenant_since_id", "homes_household", [part, "spoken_on", "tenant_since", "id"]);
        }
    }
}
