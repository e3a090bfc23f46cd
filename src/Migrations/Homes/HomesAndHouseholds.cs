using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611220300_Homes_HomesAndHouseholds")]
internal sealed class HomesAndHouseholds : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        Neighbourhoods(house);
        Dwellings(house);
        Households(house);
        Tenancies(house);
        Residents(house);
        Contacts(house);
    }

    private static void Neighbourhoods(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_neighbourhood",
            neighbourhood => new
            {
                id = neighbourhood.Column<Guid>(),
                code = neighbourhood.Column<string>(maxLength: 40),
                name = neighbourhood.Column<string>(maxLength: 100),
            },
            constraints: neighbourhood => neighbourhood.PrimaryKey("pk_homes_neighbourhood", n => n.id));
        house.CreateIndex("ix_homes_neighbourhood_code", "homes_neighbourhood", "code", unique: true);
    }

    private static void Dwellings(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_dwelling",
            dwelling => new
            {
                id = dwelling.Column<Guid>(),
                outside_key = dwelling.Column<string>(maxLength: 40),
                neighbourhood = dwelling.Column<Guid>(),
                street = dwelling.Column<string>(maxLength: 100),
                street_to_find = dwelling.Column<string>(maxLength: 100),
                house_number = dwelling.Column<int>(),
                addition = dwelling.Column<string>(maxLength: 10),
                postcode = dwelling.Column<string>(maxLength: 10),
                city = dwelling.Column<string>(maxLength: 100),
                latitude = dwelling.Column<double>(),
                longitude = dwelling.Column<double>(),
            },
            constraints: dwelling =>
            {
                dwelling.PrimaryKey("pk_homes_dwelling", d => d.id);
                dwelling.ForeignKey(
                    "fk_homes_dwelling_neighbourhood", d => d.neighbourhood, "homes_neighbourhood", "id", onDelete: ReferentialAction.Restrict);
            });
        house.CreateIndex("ix_homes_dwelling_outside_key", "homes_dwelling", "outside_key", unique: true);
        house.CreateIndex("ix_homes_dwelling_neighbourhood", "homes_dwelling", "neighbourhood");
        house.CreateIndex("ix_homes_dwelling_house_number", "homes_dwelling", "house_number");
    }

    private static void Households(MigrationBuilder house)
    {
        const string table = "homes_household";
        house.CreateTable(
            table,
            household => new
            {
                id = household.Column<Guid>(),
                outside_key = household.Column<string>(maxLength: 40),
                addressee = household.Column<string>(maxLength: 200),
                addressee_to_find = household.Column<string>(maxLength: 200),
                language = household.Column<string>(maxLength: 10),
                do_not_approach = household.Column<bool>(),
                rest_until = household.Column<DateOnly>(nullable: true),
                dwelling = household.Column<Guid>(nullable: true),
                neighbourhood = household.Column<Guid>(nullable: true),
                tenant_since = household.Column<DateOnly>(nullable: true),
                lives_here = household.Column<bool>(),
                spoken_on = household.Column<DateOnly>(),
                last_spoken_kind = household.Column<string>(maxLength: 40, nullable: true),
                last_spoken_by = household.Column<string>(maxLength: 100, nullable: true),
                version = household.Column<int>(),
            },
            constraints: household =>
            {
                household.PrimaryKey("pk_homes_household", h => h.id);
                household.ForeignKey(
                    "fk_homes_household_dwelling", h => h.dwelling, "homes_dwelling", "id", onDelete: ReferentialAction.Restrict);
                household.ForeignKey(
                    "fk_homes_household_neighbourhood", h => h.neighbourhood, "homes_neighbourhood", "id", onDelete: ReferentialAction.Restrict);
            });
        house.CreateIndex("ix_homes_household_outside_key", table, "outside_key", unique: true);
        house.CreateIndex("ix_homes_household_dwelling", table, "dwelling");
        house.CreateIndex(
            "ix_homes_household_lives_here_spoken_on_tenant_since_id", table, ["lives_here", "spoken_on", "tenant_since", "id"]);
        house.CreateIndex(
            "ix_homes_household_neighbourhood_spoken_on_tenant_since_id", table, ["neighbourhood", "spoken_on", "tenant_since", "id"]);
    }

    private static void Tenancies(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_tenancy",
            tenancy => new
            {
                id = tenancy.Column<Guid>(),
                household = tenancy.Column<Guid>(),
                dwelling = tenancy.Column<Guid>(),
                from = tenancy.Column<DateOnly>(),
                until = tenancy.Column<DateOnly>(nullable: true),
            },
            constraints: tenancy =>
            {
                tenancy.PrimaryKey("pk_homes_tenancy", t => t.id);
                tenancy.ForeignKey(
                    "fk_homes_tenancy_household", t => t.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
                tenancy.ForeignKey(
                    "fk_homes_tenancy_dwelling", t => t.dwelling, "homes_dwelling", "id", onDelete: ReferentialAction.Restrict);
            });
        house.CreateIndex("ix_homes_tenancy_household", "homes_tenancy", "household");
        house.CreateIndex("ix_homes_tenancy_dwelling", "homes_tenancy", "dwelling");
        house.CreateIndex("ix_homes_tenancy_from", "homes_tenancy", "from");
        house.CreateIndex("ix_homes_tenancy_until", "homes_tenancy", "until");
    }

    private static void Residents(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_resident",
            resident => new
            {
                id = resident.Column<Guid>(),
                household = resident.Column<Guid>(),
                name = resident.Column<string>(maxLength: 200),
                name_to_find = resident.Column<string>(maxLength: 200),
                telephone = resident.Column<string>(maxLength: 40, nullable: true),
                email = resident.Column<string>(maxLength: 256, nullable: true),
                birth_year = resident.Column<int>(nullable: true),
            },
            constraints: resident =>
            {
                resident.PrimaryKey("pk_homes_resident", r => r.id);
                resident.ForeignKey(
                    "fk_homes_resident_household", r => r.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_resident_household", "homes_resident", "household");
    }

    private static void Contacts(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_contact",
            contact => new
            {
                id = contact.Column<Guid>(),
                household = contact.Column<Guid>(),
                on = contact.Column<DateOnly>(),
                kind = contact.Column<string>(maxLength: 40),
                by = contact.Column<Guid>(nullable: true),
                department = contact.Column<string>(maxLength: 100, nullable: true),
                written_at = contact.Column<DateTime>(),
            },
            constraints: contact =>
            {
                contact.PrimaryKey("pk_homes_contact", c => c.id);
                contact.ForeignKey(
                    "fk_homes_contact_household", c => c.household, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_contact_household_on", "homes_contact", ["household", "on"]);
    }
}
