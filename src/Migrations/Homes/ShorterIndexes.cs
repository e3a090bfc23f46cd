using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Indexes hold only those that are sought by them, and a tenancy is never sought by its days: an import writes each of them.</summary>
[DbContext(typeof(HouseDb)), Migration("202611301648_Homes_ShorterIndexes")]
internal sealed class ShorterIndexes : Migration
{
    private const string Household = "homes_household";
    private const string Quiet = "ix_homes_household_quiet_by_";

    protected override void Up(MigrationBuilder house)
    {
        house.DropIndex("ix_homes_tenancy_from", "homes_tenancy");
        house.DropIndex("ix_homes_tenancy_until", "homes_tenancy");

        Shortens("ix_homes_household_dwelling", "dwelling");
        Shortens("ix_homes_household_joined_into", "joined_into");

        foreach (var part in new[] { "neighbourhood", "complex", "building" })
        {
            Shortens(Quiet + part, part, "spoken_on", "tenant_since", "id", "heard_on");
        }

        void Shortens(string index, string first, params string[] rest)
        {
            house.DropIndex(index, Household);
            house.CreateIndex(index, Household, [first, .. rest], filter: $"{first} IS NOT NULL");
        }
    }
}
