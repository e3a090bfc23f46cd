using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// The lists of who was not spoken for longest know from the index alone who is quiet, and how long each has rented: the rows
/// themselves are only looked up for the page that is shown.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611240110_Homes_HeardInTheList")]
internal sealed class HeardInTheList : Migration
{
    private const string Household = "homes_household";

    protected override void Up(MigrationBuilder house)
    {
        foreach (var first in new[] { "lives_here", "neighbourhood", "complex", "building" })
        {
            house.DropIndex($"ix_{Household}_{first}_spoken_on_tenant_since_id", Household);
            house.CreateIndex($"ix_{Household}_quiet_by_{first}", Household, [first, "spoken_on", "tenant_since", "id", "heard_on"]);
        }
    }
}
