using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Which complexes lie in a neighbourhood is known from an index alone.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240420_Homes_ComplexesOfANeighbourhood")]
internal sealed class ComplexesOfANeighbourhood : Migration
{
    private const string Dwelling = "homes_dwelling";

    protected override void Up(MigrationBuilder house)
    {
        house.CreateIndex($"ix_{Dwelling}_neighbourhood_complex", Dwelling, ["neighbourhood", "complex"]);
        house.DropIndex($"ix_{Dwelling}_neighbourhood", Dwelling);
    }
}
