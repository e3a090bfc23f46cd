using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Insights;

[DbContext(typeof(HouseDb)), Migration("202611220400_Insights_FragmentsAndInsights")]
internal sealed class FragmentsAndInsights : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        Occasions(house);
        Fragments(house);
        Themes(house);
        Insights(house);
    }

    private static void Occasions(MigrationBuilder house)
    {
        house.CreateTable(
            "insights_occasion",
            occasion => new
            {
                id = occasion.Column<Guid>(),
                title = occasion.Column<string>(maxLength: 200),
                from = occasion.Column<DateOnly>(),
            },
            constraints: occasion => occasion.PrimaryKey("pk_insights_occasion", o => o.id));
        house.CreateIndex("ix_insights_occasion_from", "insights_occasion", "from");
    }

    private static void Fragments(MigrationBuilder house)
    {
        const string table = "insights_fragment";
        house.CreateTable(
            table,
            fragment => new
            {
                id = fragment.Column<Guid>(),
                occasion = fragment.Column<Guid>(),
                kind = fragment.Column<string>(maxLength: 40),
                text = fragment.Column<string>(maxLength: 2000),
                neighbourhood = fragment.Column<Guid>(),
                voice = fragment.Column<Guid>(),
                placed_on = fragment.Column<DateOnly>(),
                place = fragment.Column<int>(),
            },
            constraints: fragment =>
            {
                fragment.PrimaryKey($"pk_{table}", f => f.id);
                fragment.ForeignKey($"fk_{table}_occasion", f => f.occasion, "insights_occasion", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{table}_occasion_place", table, ["occasion", "place"]);
        house.CreateIndex($"ix_{table}_voice", table, "voice");
    }

    private static void Themes(MigrationBuilder house)
    {
        house.CreateTable(
            "insights_theme",
            theme => new { id = theme.Column<Guid>(), name = theme.Column<string>(maxLength: 60) },
            constraints: theme => theme.PrimaryKey("pk_insights_theme", t => t.id));
        house.CreateIndex("ix_insights_theme_name", "insights_theme", "name", unique: true);

        const string table = "insights_fragment_theme";
        house.CreateTable(
            table,
            coded => new { fragment = coded.Column<Guid>(), theme = coded.Column<Guid>() },
            constraints: coded =>
            {
                coded.PrimaryKey($"pk_{table}", c => new { c.fragment, c.theme });
                coded.ForeignKey($"fk_{table}_fragment", c => c.fragment, "insights_fragment", "id", onDelete: ReferentialAction.Cascade);
                coded.ForeignKey($"fk_{table}_theme", c => c.theme, "insights_theme", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{table}_theme", table, "theme");
    }

    private static void Insights(MigrationBuilder house)
    {
        const string insights = "insights_insight";
        house.CreateTable(
            insights,
            insight => new
            {
                id = insight.Column<Guid>(),
                occasion = insight.Column<Guid>(),
                statement = insight.Column<string>(maxLength: 500),
                asks = insight.Column<string>(maxLength: 40, nullable: true),
                made_at = insight.Column<DateTime>(),
                version = insight.Column<int>(),
            },
            constraints: insight =>
            {
                insight.PrimaryKey($"pk_{insights}", i => i.id);
                insight.ForeignKey($"fk_{insights}_occasion", i => i.occasion, "insights_occasion", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{insights}_occasion", insights, "occasion");

        const string grounds = "insights_insight_fragment";
        house.CreateTable(
            grounds,
            ground => new
            {
                insight = ground.Column<Guid>(),
                fragment = ground.Column<Guid>(),
                stance = ground.Column<string>(maxLength: 40),
            },
            constraints: ground =>
            {
                ground.PrimaryKey($"pk_{grounds}", g => new { g.insight, g.fragment });
                ground.ForeignKey($"fk_{grounds}_insight", g => g.insight, insights, "id", onDelete: ReferentialAction.Cascade);
                ground.ForeignKey($"fk_{grounds}_fragment", g => g.fragment, "insights_fragment", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex($"ix_{grounds}_fragment", grounds, "fragment");
    }
}
