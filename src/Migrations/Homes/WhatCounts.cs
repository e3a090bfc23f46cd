using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>
/// What counts as spoken becomes a list of the association. A household keeps which contact moment was its last talk, so
/// that when, who and how are always of the same moment, and when it last let itself be heard.
/// </summary>
[DbContext(typeof(HouseDb)), Migration("202611230100_Homes_WhatCounts")]
internal sealed class WhatCounts : Migration
{
    private const string Household = "homes_household";

    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_spoken_kind",
            kind => new
            {
                kind = kind.Column<string>(maxLength: 40),
                counts = kind.Column<bool>(),
                why = kind.Column<string>(maxLength: 200),
                version = kind.Column<int>(),
            },
            constraints: kind => kind.PrimaryKey("pk_homes_spoken_kind", k => k.kind));

        house.AddColumn<Guid>("last_talk", Household, nullable: true);
        house.AddColumn<DateOnly>("heard_on", Household, nullable: false, defaultValue: DateOnly.MinValue);
        house.Sql(
            """
            UPDATE homes_household SET heard_on = spoken_on, last_talk = (
                SELECT c.id FROM homes_contact c
                WHERE c.household = homes_household.id AND c.kind NOT IN ('Letter', 'Message')
                ORDER BY c."on" DESC, c.id DESC
                LIMIT 1)
            """);
        house.TakeAway("last_spoken_kind", Household);
        house.TakeAway("last_spoken_by", Household);
    }
}
