using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>A household that went into another points on; households that look alike wait for somebody to look.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240210_Homes_JoinedHouseholds")]
internal sealed class JoinedHouseholds : Migration
{
    private const string Lookalike = "homes_lookalike";

    protected override void Up(MigrationBuilder house)
    {
        house.AddReference("joined_into", "homes_household", "homes_household");
        house.CreateIndex("ix_homes_household_joined_into", "homes_household", "joined_into");

        house.CreateTable(
            Lookalike,
            pair => new
            {
                id = pair.Column<Guid>(),
                one = pair.Column<Guid>(),
                other = pair.Column<Guid>(),
                score = pair.Column<int>(),
                reasons = pair.Column<int>(),
                not_the_same_at = pair.Column<DateTime>(nullable: true),
                not_the_same_by = pair.Column<Guid>(nullable: true),
            },
            constraints: pair =>
            {
                pair.PrimaryKey("pk_homes_lookalike", p => p.id);
                pair.ForeignKey("fk_homes_lookalike_one", p => p.one, "homes_household", "id", onDelete: ReferentialAction.Cascade);
                pair.ForeignKey("fk_homes_lookalike_other", p => p.other, "homes_household", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_lookalike_one_other", Lookalike, ["one", "other"], unique: true);
        house.CreateIndex("ix_homes_lookalike_other", Lookalike, "other");
        house.CreateIndex("ix_homes_lookalike_score_id", Lookalike, ["score", "id"]);
    }
}
