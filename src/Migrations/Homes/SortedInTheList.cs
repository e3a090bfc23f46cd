using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Who rents for less than a year are put in order by what stands in the index alone.</summary>
[DbContext(typeof(HouseDb)), Migration("202611291145_Homes_SortedInTheList")]
internal sealed class SortedInTheList : Migration
{
    private const string Household = "homes_household";
    private const string Index = "ix_homes_household_quiet_by_tenancy";

    protected override void Up(MigrationBuilder house)
    {
        house.DropIndex(Index, Household);
        house.CreateIndex(Index, Household, ["lives_here", "tenant_since", "spoken_on", "heard_on", "id"]);
    }
}
