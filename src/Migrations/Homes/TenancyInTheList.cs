using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Who has rented for shorter or longer than so many years is counted along an index of its own.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240120_Homes_TenancyInTheList")]
internal sealed class TenancyInTheList : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.CreateIndex("ix_homes_household_quiet_by_tenancy", "homes_household", ["lives_here", "tenant_since", "spoken_on", "heard_on"]);
}
